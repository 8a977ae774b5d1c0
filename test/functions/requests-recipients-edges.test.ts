import { describe, expect, test } from "vitest";
import { callsOf } from "#domain/recipients/notices-due";
import { writeToRecipient } from "#domain/recipients/write-to-recipient";
import { noticesRegister } from "#domain/registers/notices-register";
import { readRegister } from "#domain/registers/read-register";
import { keepCall } from "#test/builders/calls";
import { environment, openOffice, opening } from "#test/builders/office";
import { notices, told, toRecipients } from "#test/builders/recipients";
import { decide, gathered, request, stepsOf } from "#test/builders/requests";
import { aRecipientNotice, aRequest } from "#test/contracts/ledger-items";

const policy = environment.RIGHTS_POLICY;

describe("a recipient's letter", () => {
  test("names only the calls that a right granted in part was granted for (Art 12(4))", async () => {
    const office = openOffice();
    const { interactionId } = await keepCall(office);
    await keepCall(office);
    const requestId = await gathered(office, { rights: ["erasure"] });
    await stepsOf(office, requestId).openApproval();
    const partly = {
      ...{ right: "erasure", result: "partly", reason: "legal-claims" },
      interactionIds: [interactionId],
    };
    await decide(office, requestId, "approval", {
      verdict: "each",
      outcomes: [partly],
    });
    const asked = await request(office, requestId);
    expect(await callsOf(office.ledger, asked, "erasure")).toEqual([
      interactionId,
    ]);
  });

  test("is not written when nothing is due of it", async () => {
    const office = openOffice();
    const notice = aRecipientNotice({ state: "acknowledged" });
    await writeToRecipient(office, notice, { now: office.now(), policy });
    expect(office.outbox()).toEqual([]);
  });

  test("to one that the settings have forgotten fails by its id, and is tried again", async () => {
    const office = openOffice();
    const requestId = await told(office);
    const forgotten = aRecipientNotice({
      ...{ requestId, recipientId: "gone-partner", revision: 0 },
    });
    await office.ledger.append(forgotten);
    const before = toRecipients(office).length;
    await expect(
      writeToRecipient(office, forgotten, { now: office.now(), policy }),
    ).rejects.toMatchObject({ code: "unknown-recipient" });
    expect(toRecipients(office)).toHaveLength(before);
    expect(await notices(office, requestId)).toContainEqual(
      expect.objectContaining({ recipientId: "gone-partner", tries: 1 }),
    );
  });

  test("that went out while somebody took down an answer leaves the answer standing", async () => {
    const office = openOffice();
    const requestId = await told(office);
    const [notice] = await notices(office, requestId);
    if (notice === undefined) throw new RangeError("somebody was told");
    const { nextAt: _none, ...rest } = notice;
    await office.ledger.replace([{ ...rest, state: "acknowledged" }]);
    await writeToRecipient(office, notice, { now: office.now(), policy });
    expect((await notices(office, requestId))[0]).toMatchObject({
      state: "acknowledged",
      tries: notice.tries,
    });
  });

  test("is not given up twice", async () => {
    const office = openOffice();
    const requestId = await told(office);
    const [notice] = await notices(office, requestId);
    if (notice === undefined) throw new RangeError("somebody was told");
    const unanswered = { ...notice, tries: policy.recipients.reminders + 1 };
    const forgetful = {
      ...office,
      ledger: { ...office.ledger, read: () => Promise.resolve(undefined) },
    };
    const before = office.outbox().length;
    await writeToRecipient(forgetful, unanswered, {
      now: office.now(),
      policy,
    });
    expect(office.outbox()).toHaveLength(before);
  });
});

describe("the register of notices", () => {
  test("has who is still to be told (T32)", () => {
    const notice = aRecipientNotice();
    const [row] = noticesRegister.rowsOf({
      request: aRequest(),
      notices: [notice],
      now: notice.nextAt ?? opening,
    });
    expect(row).toMatchObject({ state: "to-tell", toldAt: null });
  });

  test("is not told in part when a request cannot be read", async () => {
    const office = openOffice();
    await told(office);
    const unread = new RangeError("no answer");
    const ledger = {
      ...office.ledger,
      readPage: () => Promise.reject(unread),
    };
    await expect(
      readRegister(ledger, {
        register: "notices",
        month: "2026-11",
        now: office.now(),
      }),
    ).rejects.toBe(unread);
  });
});
