import { describe, expect, test } from "vitest";
import { requestPartition } from "#domain/ledger/keys";
import { plusDays } from "#domain/time/instant";
import { moveClock } from "#functions/move-clock/move-clock";
import { watchClocks } from "#functions/watch-clocks/watch-clocks";
import type { RequestId } from "#schemas/ids";
import { keepCall } from "#test/builders/calls";
import { ask, context, staffId } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  opening,
  recordingOf,
} from "#test/builders/office";
import {
  approved,
  begin,
  decide,
  request,
  stepsOf,
} from "#test/builders/requests";
import { evidenceOf, shown, steer } from "#test/builders/steering";

const of = (requestId: RequestId) =>
  ["duplicate-of", { requestId, reason: "several-channels" }] as const;

async function waiting(
  office: Office,
  token: string,
  overrides: Record<string, unknown> = {},
) {
  const requestId = await begin(office, overrides);
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.acknowledge();
  await steps.openIdentity(token);
  return requestId;
}

/** The later of two that say the same, and the one it repeats; the earlier receipt was registered second. */
async function twoOfAKind(office: Office) {
  const first = await waiting(office, "token-first");
  const second = await waiting(office, "token-second", {
    receivedAt: plusDays(opening, -5),
    channel: "letter",
  });
  return { first, second };
}

describe("a duplicate", () => {
  test("closes, and each names the other, with who said so and why", async () => {
    const office = openOffice();
    const { first, second } = await twoOfAKind(office);
    expect((await steer(office, second, of(first))).status).toBe(200);
    await stepsOf(office, second).close();
    expect(await shown(office, second)).toMatchObject({
      state: "duplicate",
      duplicateOf: first,
      next: null,
    });
    expect(await shown(office, first)).toMatchObject({ duplicates: [second] });
    const details = { by: staffId, reason: "several-channels" };
    expect(await evidenceOf(office, second, "request.linked")).toMatchObject([
      { details: { ...details, duplicateOf: first } },
    ]);
    expect(await evidenceOf(office, first, "request.linked")).toMatchObject([
      { details: { ...details, duplicate: second } },
    ]);
  });

  test("gives the other its earlier receipt, and the requester is told of the new date (T48, T50)", async () => {
    const office = openOffice();
    const { first, second } = await twoOfAKind(office);
    const { body } = await steer(office, second, of(first));
    expect(body["requestId"]).toBe(second);
    await stepsOf(office, first).acknowledge();
    expect(await shown(office, first)).toMatchObject({
      receivedAt: plusDays(opening, -5),
      clock: { dueDate: "2026-12-19" },
    });
    expect(office.outbox().at(-1)?.body).toContain("19 December 2026");
    expect(office.outbox()).toHaveLength(3);
  });

  test("that came later leaves the other's time as it is (T48)", async () => {
    const office = openOffice();
    const { first, second } = await twoOfAKind(office);
    await steer(office, first, of(second));
    expect(await shown(office, second)).toMatchObject({
      receivedAt: plusDays(opening, -5),
      clock: { dueDate: "2026-12-19" },
    });
  });

  test("has the clock it moved looked at with the next run (T108)", async () => {
    const office = openOffice();
    const first = await waiting(office, "token-first");
    const receivedAt = plusDays(opening, -28);
    const second = await waiting(office, "token-second", { receivedAt });
    await steer(office, second, of(first));
    await watchClocks(office, environment)(
      { scheduledTime: office.now() },
      context,
    );
    const subjects = office.outbox().map(({ subject }) => subject);
    expect(subjects).toContain(
      `Request ${first} has used nine tenths of its time`,
    );
  });

  test("moves an extension, too, which is counted from the first receipt (T45)", async () => {
    const office = openOffice();
    const { first, second } = await twoOfAKind(office);
    const why = "Calls of four entities in three languages have to be heard.";
    await ask(moveClock(office, environment), {
      route: "POST /requests/{requestId}/extensions",
      parameters: { requestId: first },
      body: { ground: "complexity", why },
    });
    await steer(office, second, of(first));
    await stepsOf(office, first).acknowledge();
    expect(await shown(office, first)).toMatchObject({
      clock: { extendedTo: "2027-02-19" },
    });
    expect(office.outbox().at(-1)?.body).toContain("19 February 2027");
  });

  test("ends its own workflow, and leads the other through freeze and acknowledgement (R49)", async () => {
    const office = openOffice();
    const { first, second } = await twoOfAKind(office);
    await steer(office, second, of(first));
    expect(office.workflows.completed).toEqual([
      { token: "token-first", result: { outcome: "amended" } },
      { token: "token-second", result: { outcome: "duplicate" } },
    ]);
  });

  test("lets go of what it froze only when the other keeps it (T50, T51)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const unseen = { phoneNumbers: ["0470 55 09 09"], email: "a@example.org" };
    const first = await waiting(office, "token-first", { subject: unseen });
    const second = await waiting(office, "token-second");
    await steer(office, second, of(first));
    await stepsOf(office, second).freeze();
    await stepsOf(office, second).close();
    expect(await recordingOf(office, call.interactionId)).toMatchObject({
      keepers: [{ by: "request", id: first }],
    });
  });

  test("is linked once, however often it is said (T102)", async () => {
    const office = openOffice();
    const { first, second } = await twoOfAKind(office);
    await steer(office, second, of(first));
    office.clock.advance(1000);
    expect((await steer(office, second, of(first))).status).toBe(200);
    expect(office.workflows.completed).toHaveLength(2);
    expect(await evidenceOf(office, first, "request.linked")).toHaveLength(1);
  });

  test("whose linking broke off half way is linked when it is said again (T106)", async () => {
    const office = openOffice();
    const { first, second } = await twoOfAKind(office);
    office.workflows.answers = false;
    expect((await steer(office, second, of(first))).status).toBe(500);
    office.workflows.answers = true;
    expect((await steer(office, second, of(first))).status).toBe(200);
    expect(await request(office, second)).toMatchObject({ duplicateOf: first });
    expect((await request(office, first)).duplicates).toEqual([second]);
  });
});

describe("a request is no duplicate", () => {
  const refused = async (
    office: Office,
    one: RequestId,
    other: RequestId,
    why: string,
  ) => {
    const { status, body } = await steer(office, one, of(other));
    expect([status, body["detail"]]).toEqual([
      409,
      expect.stringContaining(why),
    ]);
    expect((await request(office, other)).duplicates).toBeUndefined();
  };

  test("of itself", async () => {
    const office = openOffice();
    const { first } = await twoOfAKind(office);
    await refused(office, first, first, "no duplicate of itself");
  });

  test("of one that does not ask for all it asks for: no right gets lost", async () => {
    const office = openOffice();
    const first = await waiting(office, "token-first");
    const rights = ["access", "erasure"];
    const second = await waiting(office, "token-second", { rights });
    await refused(office, second, first, "does not ask for erasure");
  });

  test("of one whose answer is decided: a repeat is answered for itself", async () => {
    const office = openOffice();
    const answered = await approved(office);
    const repeat = await waiting(office, "token-repeat");
    await refused(office, repeat, answered, "A repeat of what is answered");
  });

  test("when its own answer is decided", async () => {
    const office = openOffice();
    const other = await waiting(office, "token-other");
    await refused(office, await approved(office), other, "is decided");
  });

  test("of one that is not there", async () => {
    const office = openOffice();
    const { first } = await twoOfAKind(office);
    const nobody = "9f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";
    const body = { requestId: nobody, reason: "sent-twice" };
    expect((await steer(office, first, ["duplicate-of", body])).status).toBe(
      404,
    );
  });

  test("when its answer is decided while it is linked; the other may be told once more, never less", async () => {
    const office = openOffice();
    const { first, second } = await twoOfAKind(office);
    const { ledger } = office;
    const racing = {
      ...office,
      ledger: {
        ...ledger,
        append: async (...given: Parameters<typeof ledger.append>) => {
          const appended = await ledger.append(...given);
          const [item] = given;
          if (
            item.kind === "evidence" &&
            item.type === "request.linked" &&
            item.about === requestPartition(first)
          )
            await decide(office, second, "identity", {
              verdict: "failed",
              method: "not-possible",
            });
          return appended;
        },
      },
    };
    const { status } = await steer(racing, second, of(first));
    expect(status).toBe(409);
    expect((await request(office, second)).duplicateOf).toBeUndefined();
  });
});
