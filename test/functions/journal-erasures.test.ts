import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { journalErasures } from "#functions/journal-erasures/journal-erasures";
import { streamImage } from "#functions/wiring/stream-image";
import { streamRecord } from "#local/run/stream-record";
import { answer, aCall, keepCall, sweep } from "#test/builders/calls";
import { transcriptOf } from "#test/builders/derivatives";
import { context } from "#test/builders/gateway";
import { journalOf, writeJournal } from "#test/builders/journal";
import {
  itemsOf,
  type Office,
  openOffice,
  opening,
  recordingOf,
  writtenIn,
} from "#test/builders/office";
import { approved, stepsOf } from "#test/builders/requests";

const due = plusDays(opening, 30);

async function told(office: Office) {
  await writeJournal(office);
  return ofCalls(office);
}

/** Without the office's people, who are told of as well. */
const ofCalls = async (office: Office) =>
  (await journalOf(office, opening)).filter(
    ({ fact }) => fact !== "staff-recorded",
  );

describe("the journal", () => {
  test("tells of each recording that is confirmed gone, when and why (T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    await sweep(office, "erase", due);
    const { recordingId } = await recordingOf(office, call.interactionId);
    expect(await told(office)).toMatchObject([
      {
        fact: "recording-erased",
        recording: {
          recordingId,
          erasure: { cause: "term", hereGoneAt: due, platformGoneAt: due },
        },
      },
    ]);
  });

  test("tells of an erasure that was ordered before it is done, unless the term orders it (T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const requestId = await approved(office, { rights: ["erasure"] });
    await stepsOf(office, requestId).erase();
    const entries = await told(office);
    expect(entries).toMatchObject([
      { fact: "erasure-ordered", recording: { erasure: { requestId } } },
    ]);
    expect((await recordingOf(office, call.interactionId)).state).not.toBe(
      "erased",
    );
  });

  test("tells of a no, and not of who said it (T33, T39)", async () => {
    const office = openOffice();
    const call = aCall();
    await answer(office, call, { digit: "2" });
    const [consent] = await itemsOf(office, call.interactionId);
    const entries = await told(office);
    expect(entries).toMatchObject([
      { fact: "call-refused", call: { because: "pressed-no" } },
    ]);
    if (consent?.kind !== "consent") throw new Error("it was answered");
    const text = JSON.stringify(entries);
    expect(text).not.toContain(consent.digest);
    expect(text).not.toContain(consent.subject);
  });

  test("tells of a closed request and of the contact data that went with it (T25, T33)", async () => {
    const office = openOffice();
    await keepCall(office);
    const requestId = await approved(office);
    await stepsOf(office, requestId).close();
    const entries = await told(office);
    expect(entries).toContainEqual({ fact: "subject-removed", requestId });
    expect(entries).toContainEqual(
      expect.objectContaining({
        fact: "request-closed",
        requestId,
        state: "fulfilled",
      }),
    );
    expect(JSON.stringify(entries)).not.toMatch(
      /470550101|ada@|Ada Example|k1\./,
    );
  });

  test("tells of what was made from a recording, too (T8, T33)", async () => {
    const office = openOffice();
    const call = await keepCall(office);
    const recording = await recordingOf(office, call.interactionId);
    const { derivativeId } = await transcriptOf(office, recording);
    await sweep(office, "erase", due);
    expect(await told(office)).toContainEqual(
      expect.objectContaining({ fact: "derivative-erased", derivativeId }),
    );
  });

  test("has nothing to tell of a call that is kept", async () => {
    const office = openOffice();
    await keepCall(office);
    expect(await told(office)).toEqual([]);
  });
});

describe("a batch of the stream", () => {
  test("that cannot be written down comes again as a whole (T106)", async () => {
    const office = openOffice();
    await answer(office, aCall(), { digit: "2" });
    await answer(office, aCall(), { digit: "2" });
    const write = () => Promise.reject(new Error("no bucket"));
    const journal = { ...office.journal, write };
    expect(await writeJournal({ ...office, journal })).toEqual({
      batchItemFailures: [{ itemIdentifier: "1" }],
    });
    expect(await writeJournal(office)).toEqual({ batchItemFailures: [] });
    expect(await ofCalls(office)).toHaveLength(2);
  });

  test("is written down as far as it can be read, and taken up from there (T106)", async () => {
    const office = openOffice();
    await answer(office, aCall(), { digit: "2" });
    await answer(office, aCall(), { digit: "2" });
    const [first, second] = writtenIn(office).slice(0, 2).map(streamRecord);
    const unreadable = {
      ...second,
      dynamodb: { ...second?.dynamodb, NewImage: { kind: { S: "unheard" } } },
    };
    const door = journalErasures({ ...office, readImage: streamImage });
    const Records = [first ?? {}, unreadable, second ?? {}];
    expect(await door({ Records }, context)).toEqual({
      batchItemFailures: [{ itemIdentifier: second?.dynamodb?.SequenceNumber }],
    });
    expect(await journalOf(office, opening)).toHaveLength(1);
  });
});
