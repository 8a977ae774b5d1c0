import { Failure } from "./failure.ts";
import type { World } from "./world.ts";

export type Given = {
  url?: string | undefined;
  token?: string | undefined;
  as?: string | undefined;
};
export type Who =
  | { by: "token"; token: string }
  | { by: "as"; person: string }
  /** Whoever the session file names. */
  | { by: "file" };

/** Options before environment. Who acts is in the ledger for good, so that two answers are none. */
export function whoActs({ env }: World, options: Given): Who | Failure {
  const isOption = options.token !== undefined || options.as !== undefined;
  const { token, as: person } = isOption
    ? options
    : { token: filled(env["TACET_TOKEN"]), as: filled(env["TACET_AS"]) };
  if (token !== undefined && person !== undefined)
    return new Failure("bad-input", "A token and --as both say who acts.", {
      next: "Give --token (TACET_TOKEN) or --as (TACET_AS), not both.",
    });
  if (token !== undefined) return { by: "token", token };
  return person === undefined ? { by: "file" } : { by: "as", person };
}

export const filled = (text: string | undefined): string | undefined =>
  text === "" ? undefined : text;
