import { expect, test } from "vitest";
import { accessData } from "#domain/package/access-data";
import { listen, registered } from "#test/builders/listening";
import { wordingIn } from "#domain/package/wordings";
import { InteractionId } from "#schemas/ids";
import { keepCall } from "#test/builders/calls";
import { environment, openOffice, recordingOf } from "#test/builders/office";
import { approved, request } from "#test/builders/requests";

test("a call whose end nobody reported is told by when we first heard of its recording", async () => {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  const requestId = await approved(office);
  const recording = {
    ...(await recordingOf(office, interactionId)),
    interactionId: InteractionId.parse("never-ended"),
  };
  const { calls } = await accessData(
    office.ledger,
    await request(office, requestId),
    {
      ...{ scope: [recording], audio: [], texts: [], refused: new Map() },
      asOf: office.now(),
      policy: environment.RIGHTS_POLICY,
    },
  );
  expect(calls).toMatchObject([{ at: recording.seenAt, ended: [] }]);
});

test("a page is in English where there is no other", () => {
  expect(wordingIn("xx").phrases.language).toBe("en");
});

test("who listened to a call is told with when, where, how and what for, and never who (R29, T66)", async () => {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  const recording = await recordingOf(office, interactionId);
  const person = await registered(office, ["quality-specialist"]);
  const stranger = await registered(office, ["security"]);
  await listen(office, person, recording.recordingId);
  await listen(office, stranger, recording.recordingId);
  const requestId = await approved(office);
  const data = await accessData(
    office.ledger,
    await request(office, requestId),
    {
      ...{ scope: [recording], audio: [], texts: [], refused: new Map() },
      asOf: office.now(),
      policy: environment.RIGHTS_POLICY,
    },
  );
  expect(data.calls[0]?.listenings).toEqual([
    {
      at: expect.any(String),
      door: "broker",
      use: "play",
      purpose: "service-quality",
      recordingId: recording.recordingId,
    },
  ]);
  expect(JSON.stringify(data)).not.toContain(person.staffId);
});
