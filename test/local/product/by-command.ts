import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import * as z from "zod/mini";
import type { Product } from "#local/run/open-product";
import { tacet } from "#test/cli/served";
import { aDirectory, afterThePlay, days } from "./running-product.ts";

/** Somebody of the privacy staff at the command line, beside `npm start`. What a command begins has happened when it returns. */
export function atTheDesk(product: Product, person = "local-privacy-officer") {
  const cwd = aDirectory();
  const { url: apiUrl } = product;
  const controlUrl = `${apiUrl}/control`;
  const signInUrl = `${controlUrl}/sign-in`;
  const session = { apiUrl, controlUrl, signInUrl, person };
  mkdirSync(join(cwd, ".tacet"));
  writeFileSync(join(cwd, ".tacet", "session.json"), JSON.stringify(session));
  return async (...argv: string[]): Promise<Said> => {
    const said = await tacet([...argv, "--json"], { cwd });
    await product.deliver();
    return said;
  };
}

/** The product after the cast has called, and somebody at the desk. */
export async function anOffice(): Promise<Office> {
  const product = await afterThePlay();
  return { product, desk: atTheDesk(product) };
}
export type Office = { product: Product; desk: Desk };

/** A file that somebody wrote before, to be named in a command. */
export function aFile(text: string): string {
  const file = join(aDirectory(), "words.txt");
  writeFileSync(file, text);
  return file;
}

export type Said = { code: number; out: string; err: string };
export type Desk = ReturnType<typeof atTheDesk>;

/** The same, of a command that must succeed; answers what it says. */
export async function done(said: Promise<Said>): Promise<unknown> {
  const { code, out, err } = await said;
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

const Started = z.looseObject({ requestId: z.string() });

const ann = ["--phone", "+32470550101", "--email", "ann@example.invalid"];
const agent = ["--agent", "agent-7", "--email", "ann@example.invalid"];

/** Registers a request for what Ann wants, and returns its id. */
export const start = (desk: Desk, ...options: string[]): Promise<string> =>
  startFor(desk, ann, options);

/** The same for the agent who answered the cast's calls. */
export const startForAgent = (
  desk: Desk,
  ...options: string[]
): Promise<string> => startFor(desk, agent, options);

async function startFor(
  desk: Desk,
  who: readonly string[],
  options: readonly string[],
): Promise<string> {
  const how = ["--entity", "be-2", "--channel", "email", "--language", "en"];
  return Started.parse(
    await done(desk("requests", "start", ...who, ...how, ...options)),
  ).requestId;
}

export const identify = (desk: Desk, id: string): Promise<unknown> =>
  done(
    desk("requests", "identify", id, "--method", "call-back", "--sole-user"),
  );

const Shown = z.looseObject({
  state: z.string(),
  waitsFor: z.nullable(z.string()),
  audioReviews: z.array(z.looseObject({ recordingId: z.string() })),
});
export type Shown = z.infer<typeof Shown>;

export const shown = async (desk: Desk, id: string): Promise<Shown> =>
  Shown.parse(await done(desk("requests", "show", id)));

/** Whoever decides has heard what must be heard, and found nothing to mute. */
export async function approve(
  desk: Desk,
  id: string,
  ...options: string[]
): Promise<void> {
  const { audioReviews } = await shown(desk, id);
  for (const { recordingId } of audioReviews) {
    await hear(desk, id, recordingId);
    await done(desk("requests", "mute", id, recordingId, "--none"));
  }
  await done(desk("requests", "approve", id, ...options));
}

const Played = z.looseObject({ listeningId: z.string() });

/** A recording that the request asks to be heard. */
async function hear(desk: Desk, id: string, recording: string): Promise<void> {
  const why = ["--purpose", "subject-request", "--circumstance", "request"];
  const { listeningId } = Played.parse(
    await done(desk("recordings", "play", recording, ...why, "--matter", id)),
  );
  // It tells on the other stream how far it is.
  expect((await desk("clock", "forward", "1m")).code).toBe(0);
  await done(
    desk("recordings", "heard", recording, listeningId, "--seconds", "1"),
  );
}

/** Days go by until the request is in this state. */
export async function untilIt(
  is: string,
  { product, desk, id }: { product: Product; desk: Desk; id: string },
): Promise<Shown> {
  for (let day = 0; day < 10; day += 1) {
    const request = await shown(desk, id);
    if (request.state === is) return request;
    await days(product, 1);
  }
  return shown(desk, id);
}
