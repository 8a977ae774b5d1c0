import { expect, test } from "vitest";
import * as z from "zod/mini";
import { readCalls } from "#functions/read-calls/read-calls";
import { SuspensionId } from "#schemas/ids";
import type { Role } from "#schemas/staff";
import { keepCall } from "#test/builders/calls";
import { ask } from "#test/builders/gateway";
import { claimsOf, heard, linesOf, registered } from "#test/builders/listening";
import {
  environment,
  type Office,
  openOffice,
  recordingOf,
} from "#test/builders/office";
import { gathered } from "#test/builders/requests";
import { withdraw } from "#test/builders/withdrawals";

/** Of the call's recording, each use and purpose with what stands against it. */
async function shownTo(
  office: Office,
  { interactionId }: { interactionId: string },
  roles: readonly Role[],
): Promise<unknown> {
  const person = await registered(office, roles);
  const { body } = await ask(readCalls(office, environment), {
    route: "GET /calls/{interactionId}",
    parameters: { interactionId },
    claims: claimsOf(person),
  });
  return body["recordings"];
}

const can = (use: string, purpose: string, ...reasons: string[]) => ({
  ...{ use, purpose, reasons },
  verdict: reasons.length === 0 ? "granted" : "refused",
});

test("a call shows what whoever looks may do with its recording, and nothing is counted or written (R56, T84)", async () => {
  const { office, call } = await heard();
  expect(await shownTo(office, call, ["quality-specialist"])).toMatchObject([
    {
      mayNow: [
        can("play", "service-quality"),
        can("transcribe", "service-quality"),
      ],
    },
  ]);
  expect(await linesOf(office)).toEqual([]);
});

test("a look at a call reads each item once, however many uses it asks about", async () => {
  const { office, call } = await heard();
  const asked: string[] = [];
  const ledger: Office["ledger"] = {
    ...office.ledger,
    read: (key) => {
      asked.push(`${key.partition} ${key.item}`);
      return office.ledger.read(key);
    },
  };
  await shownTo({ ...office, ledger }, call, ["supervisor"]);
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked).size).toBe(asked.length);
});

test("a call shows what stands against each (R40, T84)", async () => {
  const { office, call } = await heard();
  await withdraw(office, call);
  expect(await shownTo(office, call, ["quality-specialist"])).toMatchObject([
    { mayNow: [{ reasons: expect.arrayContaining(["consent"]) }, {}] },
  ]);
});

test("a call is heard for the request that keeps it, and for no hold or authority that does not (R56)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const officer: Role[] = ["privacy-officer"];
  expect(await shownTo(office, call, officer)).toMatchObject([
    { mayNow: [can("play", "subject-request", "matter")] },
  ]);
  await gathered(office);
  expect(await shownTo(office, call, officer)).toMatchObject([
    { mayNow: [can("play", "subject-request")] },
  ]);
  expect(await shownTo(office, call, ["legal"])).toMatchObject([
    {
      mayNow: [
        can("play", "legal-claim", "matter"),
        can("play", "authority-request", "matter"),
        can("download", "legal-claim", "matter"),
      ],
    },
  ]);
});

test("a hold that nobody knows lets nobody hear what it keeps, and is no request (R56)", async () => {
  const { office, call, recording } = await heard();
  const id = SuspensionId.parse("00000000-0000-4000-8000-000000000001");
  await office.ledger.replace([
    { ...recording, keepers: [{ by: "hold", id }] },
  ]);
  expect(await shownTo(office, call, ["privacy-officer"])).toMatchObject([
    { mayNow: [can("play", "subject-request", "matter")] },
  ]);
  const [shown] = z
    .array(z.looseObject({ mayNow: z.array(z.looseObject({})) }))
    .parse(await shownTo(office, call, ["legal"]));
  expect(shown?.mayNow[0]).toEqual(can("play", "legal-claim", "matter"));
  await office.ledger.replace([
    {
      ...(await recordingOf(office, call.interactionId)),
      keepers: [{ by: "restriction", id }],
    },
  ]);
  expect(await shownTo(office, call, ["legal"])).toMatchObject([
    { mayNow: [can("play", "legal-claim", "matter"), {}, {}] },
  ]);
});
