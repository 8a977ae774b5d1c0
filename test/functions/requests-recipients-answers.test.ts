import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { readRegisters } from "#functions/read-registers/read-registers";
import { ask, staffId } from "#test/builders/gateway";
import {
  environment,
  historyOf,
  openOffice,
  opening,
} from "#test/builders/office";
import {
  always,
  authority,
  notices,
  postRecipients,
  recipients,
  remind,
  told,
  toRecipients,
} from "#test/builders/recipients";
import { begin, stepsOf } from "#test/builders/requests";
import { evidenceOf } from "#test/builders/steering";

const words = "Their copies went with their own term in spring.";

describe("what a recipient says", () => {
  test("is taken down with who took it down, ends the reminders, and is evidence once (T32)", async () => {
    const office = openOffice();
    const requestId = await told(office);
    const said = ["talkdesk/acknowledgement", {}] as const;
    const { status, body } = await postRecipients(office, requestId, said);
    expect(status).toBe(200);
    expect(body["recipients"]).toContainEqual(
      expect.objectContaining({
        recipientId: "talkdesk",
        name: "Talkdesk, Inc.",
        state: "acknowledged",
        acknowledgedAt: office.now(),
        by: staffId,
      }),
    );
    await postRecipients(office, requestId, said);
    office.clock.set(plusDays(opening, 100));
    await remind(office);
    expect(
      toRecipients(office).filter(({ subject }) =>
        subject.startsWith("Reminder"),
      ),
    ).toHaveLength(always.length - 1);
    const evidence = await evidenceOf(
      office,
      requestId,
      "recipient.acknowledged",
    );
    expect(evidence).toMatchObject([
      { details: { by: staffId, recipientId: "talkdesk", of: "erasure" } },
    ]);
  });

  test("is refused of somebody who was told nothing", async () => {
    const office = openOffice();
    const requestId = await told(office);
    const { status, body } = await postRecipients(office, requestId, [
      "nobody/acknowledgement",
      {},
    ]);
    expect(status).toBe(409);
    expect(body["detail"]).toContain("was told nothing");
  });
});

describe("an effort out of proportion", () => {
  test("is said by a person with a reason; the words are sealed and shown to staff (Art 19, T32, T37)", async () => {
    const office = openOffice();
    const requestId = await told(office);
    const { body } = await postRecipients(office, requestId, [
      "talkdesk/disproportion",
      { reason: "gone-there-already", words },
    ]);
    expect(body["recipients"]).toContainEqual(
      expect.objectContaining({
        recipientId: "talkdesk",
        state: "disproportionate",
        reason: "gone-there-already",
        words,
        by: staffId,
      }),
    );
    expect(historyOf(office)).not.toContain(words);
    const evidence = await evidenceOf(
      office,
      requestId,
      "recipient.disproportionate",
    );
    expect(evidence).toMatchObject([
      { details: { by: staffId, reason: "gone-there-already" } },
    ]);
  });

  test("is none once the recipient acknowledged", async () => {
    const office = openOffice();
    const requestId = await told(office);
    await postRecipients(office, requestId, ["talkdesk/acknowledgement", {}]);
    await postRecipients(office, requestId, [
      "talkdesk/disproportion",
      { reason: "recipient-gone", words },
    ]);
    expect(await notices(office, requestId)).toContainEqual(
      expect.objectContaining({
        recipientId: "talkdesk",
        state: "acknowledged",
      }),
    );
  });

  test.each([
    [{ reason: "lazy", words }, "reason"],
    [{ reason: "recipient-gone", words: "short" }, "words"],
  ])("needs a reason of the list and words: %j", async (body, field) => {
    const office = openOffice();
    const requestId = await told(office);
    const refused = await postRecipients(office, requestId, [
      "talkdesk/disproportion",
      body,
    ]);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ errors: [{ field }] });
  });
});

describe("an authority that got the recordings", () => {
  const named = ["", { recipientId: authority?.id }] as const;

  test("is told of their erasure once it is named, and who named it is evidence (T100)", async () => {
    const office = openOffice();
    const requestId = await told(office);
    expect((await postRecipients(office, requestId, named)).status).toBe(200);
    await remind(office);
    expect(toRecipients(office).map(({ to }) => to)).toContain(
      authority?.address,
    );
    const evidence = await evidenceOf(office, requestId, "recipient.named");
    expect(evidence).toMatchObject([
      { details: { recipientId: authority?.id, by: staffId } },
    ]);
  });

  test("is not told of what is not done yet (T29, T100)", async () => {
    const office = openOffice();
    const requestId = await begin(office, { rights: ["erasure"] });
    const { status, body } = await postRecipients(office, requestId, named);
    expect([status, body["article"]]).toEqual([409, "Art 19"]);
  });

  test("must be one of the settings", async () => {
    const office = openOffice();
    const requestId = await told(office);
    const { status, body } = await postRecipients(office, requestId, [
      "",
      { recipientId: "somebody" },
    ]);
    expect(status).toBe(409);
    expect(body["detail"]).toContain("talkdesk");
  });
});

describe("who was told", () => {
  test("is written to the requester who asks, once a day (T32, T100)", async () => {
    const office = openOffice();
    const requestId = await told(office);
    await postRecipients(office, requestId, [
      "talkdesk/disproportion",
      { reason: "no-way-to-reach", words },
    ]);
    const before = office.outbox().length;
    await postRecipients(office, requestId, ["letter", {}]);
    await postRecipients(office, requestId, ["letter", {}]);
    const [letter, ...more] = office.outbox().slice(before);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      to: "ada@example.org",
      subject: "Who was told",
    });
    expect(letter?.body).toMatch(/disproportionate effort.*Talkdesk/s);
  });

  test("goes to the address they ask from when theirs was forgotten, and that is not kept (T25)", async () => {
    const office = openOffice();
    const requestId = await told(office);
    await stepsOf(office, requestId).answer();
    await stepsOf(office, requestId).close();
    const refused = await postRecipients(office, requestId, ["letter", {}]);
    expect(refused.status).toBe(409);
    const email = "ada.new@example.net";
    await postRecipients(office, requestId, ["letter", { email }]);
    expect(office.outbox().at(-1)).toMatchObject({ to: email });
    expect(historyOf(office)).not.toContain(email);
  });

  test.each([
    ["nobody was to be told", "Nothing of this request"],
    ["somebody is still to be told", "still to be told"],
  ])("is not answered while %s", async (which, says) => {
    const office = openOffice();
    const requestId = await (which === "nobody was to be told"
      ? begin(office)
      : told(office));
    if (authority !== undefined && which !== "nobody was to be told")
      await postRecipients(office, requestId, [
        "",
        { recipientId: authority.id },
      ]);
    const { status, body } = await postRecipients(office, requestId, [
      "letter",
      {},
    ]);
    expect(status).toBe(409);
    expect(body["detail"]).toContain(says);
  });
});

describe("the list of recipients", () => {
  test("of no such request is a 404", async () => {
    const office = openOffice();
    const requestId = await begin(openOffice());
    expect((await recipients(office, requestId)).status).toBe(404);
  });

  test("names each as a requester reads it", async () => {
    const office = openOffice();
    const requestId = await told(office);
    expect((await recipients(office, requestId)).body).toMatchObject({
      requestId,
      recipients: always.map(({ id, name }) => ({ recipientId: id, name })),
    });
  });

  test("is the register of notices of a month (T32)", async () => {
    const office = openOffice();
    const requestId = await told(office);
    await begin(office);
    const { body } = await ask(readRegisters(office, environment), {
      route: "GET /registers/{register}",
      parameters: { register: "notices" },
    });
    expect(body).toMatchObject({
      rows: always.map(({ id }) => ({
        requestId,
        recipientId: id,
        of: "erasure",
        state: "told",
        toldAt: office.now(),
        by: null,
      })),
      counts: { state: { told: always.length } },
    });
  });
});
