import * as z from "zod/mini";
import { Failure } from "./failure.ts";
import { jsonIn } from "./json-in.ts";
import { type Exchange, exchange } from "./network.ts";
import type { World } from "./world.ts";

const SignedIn = z.looseObject({ access_token: z.string() });
const Unknown = z.looseObject({ people: z.array(z.string()) });
const Said = z.looseObject({ message: z.string() });

/** Has one of a local Tacet's people signed in, once a command, when their token is first needed. */
export function signingIn(
  world: World,
  url: string,
  person: string,
): () => Promise<string | Failure> {
  let once: Promise<string | Failure> | undefined;
  return () => (once ??= signIn(world, url, person));
}

async function signIn(
  world: World,
  url: string,
  person: string,
): Promise<string | Failure> {
  const answer = await exchange(world, url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ person }),
  });
  if (answer instanceof Failure) return answer;
  const signedIn = jsonIn(answer.text, SignedIn);
  return answer.status === 200 && signedIn !== undefined
    ? signedIn.access_token
    : notSignedIn(answer, person);
}

function notSignedIn({ text }: Exchange, person: string): Failure {
  const unknown = jsonIn(text, Unknown);
  if (unknown !== undefined)
    return new Failure("bad-input", `There is nobody called ${person}.`, {
      next: `Act as one of these: ${unknown.people.join(", ")}.`,
    });
  const said = jsonIn(text, Said);
  return new Failure(
    "not-authorised",
    said?.message ?? "The local Tacet signs nobody in.",
    { next: "Act as somebody else with --as, or start npm start again." },
  );
}
