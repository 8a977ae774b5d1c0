import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { Failure } from "./failure.ts";
import { jsonIn } from "./json-in.ts";
import type { World } from "./world.ts";

const SessionFile = z.looseObject({
  apiUrl: z.string(),
  controlUrl: z.optional(z.string()),
  token: z.string(),
});
type SessionFile = z.infer<typeof SessionFile>;

export type Given = { url?: string | undefined; token?: string | undefined };
export type Session = {
  apiUrl: string;
  token: string;
  /** Only for a local Tacet. */
  controlUrl: string | undefined;
};

/** Options before environment before the file that `npm start` writes. */
export function sessionFor(world: World, options: Given): Session | Failure {
  const given = {
    url: options.url ?? filled(world.env["TACET_URL"]),
    token: options.token ?? filled(world.env["TACET_TOKEN"]),
  };
  const path =
    given.url !== undefined && given.token !== undefined
      ? undefined
      : sessionPath(world.cwd);
  const file = path === undefined ? undefined : readSession(path);
  return file instanceof Failure ? file : joined(given, file);
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

/** The file's token opens the file's API only: it is never sent to another address. */
function joined(
  given: Given,
  file: SessionFile | undefined,
): Session | Failure {
  const url = given.url ?? file?.apiUrl;
  if (url === undefined) return absent(url);
  if (!isAddress(url)) return noAddress(url);
  const ofFile = file !== undefined && isSame(file.apiUrl, url) ? file : null;
  return sessionOf(url, given.token, ofFile);
}

function sessionOf(
  url: string,
  given: string | undefined,
  file: SessionFile | null,
): Session | Failure {
  const token = given ?? file?.token;
  return token === undefined
    ? absent(url)
    : { apiUrl: trimmed(url), token, controlUrl: file?.controlUrl };
}

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

const filled = (text: string | undefined): string | undefined =>
  text === "" ? undefined : text;
