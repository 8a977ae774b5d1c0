import type { Command } from "commander";
import * as z from "zod/mini";
import { type Api, apiOf } from "./api.ts";
import { orThrow } from "./failure.ts";
import { type Session, sessionFor } from "./session.ts";
import type { World } from "./world.ts";

const Globals = z.object({
  json: z.optional(z.boolean()),
  url: z.optional(z.string()),
  token: z.optional(z.string()),
  as: z.optional(z.string()),
});
export type Globals = z.infer<typeof Globals>;

/** What a command works with: where to ask, and how to answer. */
export type Desk = {
  world: World;
  session: Session;
  api: Api;
  answer: Answer;
};
/** Prints the body as JSON under `--json`, and the text otherwise. */
export type Answer = (body: unknown, text: () => string) => void;
export type OpenDesk = () => Desk;

export const globalsOf = (program: Command): Globals =>
  Globals.parse(program.opts());

export function openDesk(world: World, program: Command): Desk {
  const globals = globalsOf(program);
  const session = orThrow(sessionFor(world, globals));
  return {
    world,
    session,
    api: apiOf(world, session),
    answer: answerOn(world, globals),
  };
}

export const answerOn =
  (world: World, { json }: Globals): Answer =>
  (body, text) => {
    world.stdout.write(
      json === true ? `${JSON.stringify(body, null, 2)}\n` : text(),
    );
  };
