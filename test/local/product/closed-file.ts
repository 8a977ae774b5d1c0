import { expect } from "vitest";
import * as z from "zod/mini";
import {
  approve,
  done,
  identify,
  type Office,
  start,
  startForAgent,
} from "./by-command.ts";
import { lettersOf } from "./running-product.ts";

const Evidence = z.looseObject({
  type: z.string(),
  at: z.string(),
  details: z.record(z.string(), z.unknown()),
});
const File = z.looseObject({
  state: z.string(),
  waitsFor: z.nullable(z.string()),
  clock: z.looseObject({ state: z.string(), elapsedShare: z.number() }),
  approval: z.optional(
    z.looseObject({ outcomes: z.array(z.looseObject({ right: z.string() })) }),
  ),
  history: z.array(Evidence),
});

/** A request as staff is shown it in the end, and what its person was written. */
export async function fileOf({ product, desk }: Office, id: string) {
  const file = File.parse(await done(desk("requests", "show", id)));
  const letters = lettersOf(product);
  const ofType = (type: string) =>
    file.history.flatMap((one) => (one.type === type ? [one.details] : []));
  return {
    ...file,
    ofType,
    /** Everything that was done to it, by kind. */
    kinds: new Set(file.history.map(({ type }) => type)),
    subjects: letters.map(({ subject }) => subject),
    letterOf: (subject: string) =>
      letters.find((letter) => letter.subject === subject)?.body ?? "",
  };
}

/** Asks for one right about Ann's calls, confirms who she is, and grants it; answers the request's id. */
export async function granted(
  { desk }: Office,
  right: string,
  ...particulars: string[]
): Promise<string> {
  const id = await start(desk, "--right", right);
  await identify(desk, id);
  await approve(desk, id, ...particulars);
  return id;
}

/** An objection of the agent who answered, about one call; weighed as the options say. */
export async function weighedFor(
  { desk }: Office,
  ...particulars: string[]
): Promise<string> {
  const id = await startForAgent(desk, "--right", "objection");
  const known = ["--method", "known-channel", "--call", "interaction-consent"];
  await done(desk("requests", "identify", id, ...known));
  await approve(desk, id, ...particulars);
  return id;
}

/** The same for a right to be told something, for which nobody has to say whose calls they are. */
export async function told({ desk }: Office, right: string): Promise<string> {
  const id = await start(desk, "--right", right);
  const known = ["--method", "known-channel", "--without-calls"];
  await done(desk("requests", "identify", id, ...known));
  await approve(desk, id);
  return id;
}

/** What is true of every request that is granted whole: its clock stands, it waits for nobody, and who decided is known. */
export async function closedAs(office: Office, id: string, right: string) {
  const file = await fileOf(office, id);
  expect(file).toMatchObject({
    state: "fulfilled",
    waitsFor: null,
    clock: { state: "closed" },
    approval: { outcomes: [{ right, result: "granted" }] },
  });
  expect(file.ofType("identity.decided")).toMatchObject([
    { verdict: "confirmed", by: expect.any(String) },
  ]);
  expect(file.ofType("approval.decided")).toMatchObject([
    { by: expect.any(String) },
  ]);
  expect(file.subjects[0]).toBe("Your request is registered");
  const names = file.ofType("letter.sent").map(({ letter }) => letter);
  expect(names).toEqual(expect.arrayContaining(["acknowledgement", "answer"]));
  expect(new Set(names).size).toBe(names.length);
  return file;
}
