import { describe, expect, test } from "vitest";
import { LetterNotTaken } from "#domain/letters/letter-not-taken";
import { sendOnce, type SendPorts } from "#domain/correspondence/send-once";
import { requestPartition } from "#domain/ledger/keys";
import { RequestId } from "#schemas/ids";
import { openOffice, opening } from "#test/builders/office";

const requestId = RequestId.parse("00000000-0000-4000-8000-000000000001");
const sending = { requestId, name: "answer", now: opening };
const letter = {
  to: "ann@example.invalid",
  subject: "Your request",
  body: "Done.",
  html: "<p>Done.</p>",
};
const compose = () => Promise.resolve({ letter, details: { language: "en" } });

/** An office whose carrier answers so once, and then as always. */
function anOffice(first?: (send: () => Promise<string>) => Promise<string>) {
  const office = openOffice();
  let pending = first;
  const ports: SendPorts = {
    ledger: office.ledger,
    notifier: {
      notify: (notice) => office.notifier.notify(notice),
      write(asked) {
        const send = () => office.notifier.write(asked);
        const failing = pending;
        pending = undefined;
        return failing === undefined ? send() : failing(send);
      },
    },
  };
  const sent = (kind: string) =>
    office.outbox().filter((message) => message.kind === kind).length;
  const types = async () =>
    (await office.ledger.readPartition(requestPartition(requestId))).flatMap(
      (item) => (item.kind === "evidence" ? [item.type] : []),
    );
  return { ports, sent, types };
}

describe("a letter", () => {
  test("goes once, and is written down before and after", async () => {
    const { ports, sent, types } = anOffice();
    expect(await sendOnce(ports, sending, compose)).toBe(opening);
    expect(await sendOnce(ports, sending, compose)).toBe(opening);
    expect(sent("letter")).toBe(1);
    expect(await types()).toEqual(["letter.begun", "letter.sent"]);
  });

  test("that the carrier did not take is tried again", async () => {
    const { ports, sent, types } = anOffice(() =>
      Promise.reject(new LetterNotTaken("slow down")),
    );
    await expect(sendOnce(ports, sending, compose)).rejects.toThrow(
      "slow down",
    );
    await sendOnce(ports, sending, compose);
    expect(sent("letter")).toBe(1);
    expect(await types()).toEqual([
      "letter.begun",
      "letter.begun",
      "letter.not-taken",
      "letter.sent",
    ]);
  });

  test("whose sending broke off after it went is not sent again, and privacy staff is told once", async () => {
    const { ports, sent, types } = anOffice(async (send) => {
      await send();
      throw new Error("the answer was lost");
    });
    await expect(sendOnce(ports, sending, compose)).rejects.toThrow("lost");
    expect(await sendOnce(ports, sending, compose)).toBe(opening);
    expect(await sendOnce(ports, sending, compose)).toBe(opening);
    expect(sent("letter")).toBe(1);
    expect(sent("notice")).toBe(1);
    expect(await types()).toEqual(["letter.begun", "letter.unsure"]);
  });

  test("to nobody is not begun", async () => {
    const { ports, types } = anOffice();
    const nobody = () => Promise.resolve(undefined);
    expect(await sendOnce(ports, sending, nobody)).toBeUndefined();
    expect(await types()).toEqual([]);
  });

  test("of another name is another letter", async () => {
    const { ports, sent } = anOffice();
    await sendOnce(ports, sending, compose);
    await sendOnce(ports, { ...sending, name: "extension" }, compose);
    expect(sent("letter")).toBe(2);
  });
});
