import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { Failure } from "./failure.ts";
import { jsonIn } from "./json-in.ts";
import { signingIn } from "./sign-in.ts";
import { filled, type Given, type Who, whoActs } from "./who-acts.ts";
import type { World } from "./world.ts";

const SessionFile = z.looseObject({
  apiUrl: z.string(),
  controlUrl: z.optional(z.string()),
  signInUrl: z.string(),
  person: z.string(),
});
type SessionFile = z.infer<typeof SessionFile>;

export type Session = {
  apiUrl: string;
  /** Of this command: a local Tacet gives a new one, which lives minutes by its own clock. */
  token: () => Promise<string | Failure>;
  /** Only for a local Tacet. */
  controlUrl: string | undefined;
};

/** Options before environment before the file that `npm start` writes. */
export function sessionFor(world: World, options: Given): Session | Failure {
  const who = whoActs(world, options);
  if (who instanceof Failure) return who;
  const url = options.url ?? filled(world.env["TACET_URL"]);
  const path =
    url !== undefined && who.by === "token"
      ? undefined
      : sessionPath(world.cwd);
  const file = path === undefined ? undefined : readSession(path);
  return file instanceof Failure ? file : joined(world, { url, who }, file);
}

/** `.tacet/session.json` of this folder or of the nearest one above that has it. */
export function sessionPath(folder: string): string | undefined {
  const path = join(folder, ".tacet", "session.json");
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : sessionPath(above);
}

function readSession(path: string): SessionFile | Failure {
  const file = jsonIn(readFileSync(path, "utf8"), SessionFile);
  if (file !== undefined) return file;
  return new Failure("not-reachable", `${path} cannot be read as a session.`, {
    next: "Stop npm start and start it again; it writes the file anew.",
  });
}

/** The file's people sign in to the file's API only: no token of theirs is ever sent to another address. */
function joined(
  world: World,
  { url: given, who }: { url: string | undefined; who: Who },
  file: SessionFile | undefined,
): Session | Failure {
  const url = given ?? file?.apiUrl;
  if (url === undefined) return absent(url);
  if (!isAddress(url)) return noAddress(url);
  const ofFile = fileFor(url, file);
  const token = tokenOf(world, url, who, ofFile);
  return token instanceof Failure
    ? token
    : { apiUrl: trimmed(url), token, controlUrl: ofFile?.controlUrl };
}

const fileFor = (
  url: string,
  file: SessionFile | undefined,
): SessionFile | undefined =>
  file !== undefined && isSame(file.apiUrl, url) ? file : undefined;

function tokenOf(
  world: World,
  url: string,
  who: Who,
  file: SessionFile | undefined,
): Session["token"] | Failure {
  if (who.by === "token") return () => Promise.resolve(who.token);
  if (file === undefined)
    return who.by === "as" ? nobodyElsewhere(url) : absent(url);
  const person = who.by === "as" ? who.person : file.person;
  return signingIn(world, file.signInUrl, person);
}

const nobodyElsewhere = (url: string): Failure =>
  new Failure("bad-input", `--as is for a local Tacet; ${url} is none.`, {
    next: "Give an access token of whoever acts with --token or TACET_TOKEN, and leave --as and TACET_AS out.",
  });

const isSame = (one: string, other: string): boolean =>
  trimmed(one) === trimmed(other);

const isAddress = (url: string): boolean =>
  /^https?:\/\//.test(url) && URL.canParse(url);

const noAddress = (url: string): Failure =>
  new Failure("bad-input", `${url} is no address of an API.`, {
    next: "Give one like https://api.example.com with --url or TACET_URL.",
  });

const trimmed = (url: string): string => url.replace(/\/+$/, "");

const absent = (url: string | undefined): Failure =>
  url === undefined
    ? new Failure(
        "not-reachable",
        "There is no .tacet/session.json here or above, so there is no API to ask.",
        {
          next: "Is npm start running? Run tacet in its folder, or give --url and --token (TACET_URL and TACET_TOKEN).",
        },
      )
    : new Failure("not-authorised", `There is no token for ${url}.`, {
        next: "Give an access token of the staff pool with --token or TACET_TOKEN.",
      });
