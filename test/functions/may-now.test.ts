import { expect, test } from "vitest";
import { readCalls } from "#functions/read-calls/read-calls";
import type { Role } from "#schemas/staff";
import { keepCall } from "#test/builders/calls";
import { ask } from "#test/builders/gateway";
import { claimsOf, heard, linesOf, registered } from "#test/builders/listening";
import { environment, type Office, openOffice } from "#test/builders/office";
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
