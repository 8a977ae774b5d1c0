import * as z from "zod/mini";
import { Failure, orThrow } from "./failure.ts";
import { jsonIn } from "./json-in.ts";
import { bytesOf, exchange, opened } from "./network.ts";
import type { World } from "./world.ts";

const Present = z.looseObject({ now: z.string() });
const Step = z.looseObject({
  now: z.string(),
  runs: z.optional(z.number()),
  done: z.optional(z.boolean()),
});
export type Step = z.infer<typeof Step>;

/** The local clock's now, or this machine's when there is no control. */
export async function presentIn(
  world: World,
  controlUrl: string | undefined,
): Promise<string> {
  return controlUrl === undefined
    ? new Date().toISOString()
    : orThrow(await clockNow(world, controlUrl));
}

export async function clockNow(
  world: World,
  controlUrl: string,
): Promise<string | Failure> {
  const answer = await exchange(world, `${controlUrl}/clock`, {});
  if (answer instanceof Failure) return answer;
  const present = jsonIn(answer.text, Present);
  return answer.status === 200 && present !== undefined
    ? present.now
    : notUnderstood();
}

/** Moves the local clock on; each line is a step, and the last one says done. */
export async function* forward(
  world: World,
  controlUrl: string,
  seconds: number,
): AsyncGenerator<Step, void, undefined> {
  const response = orThrow(
    await opened(world, `${controlUrl}/clock/forward`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ seconds }),
    }),
  );
  if (!response.ok) throw notUnderstood();
  for await (const line of linesOf(response)) {
    const step = jsonIn(line, Step);
    if (step === undefined) throw notUnderstood();
    yield step;
  }
}

async function* linesOf(
  response: Response,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of bytesOf(response)) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split(
      "\n",
    );
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line.trim() !== "");
  }
  if (rest.trim() !== "") yield rest;
}

const notUnderstood = (): Failure =>
  new Failure(
    "not-reachable",
    "The local control answered in a way that this tacet does not know.",
    { next: "See what npm start says in its terminal, and start it again." },
  );
