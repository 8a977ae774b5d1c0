import { expect, test } from "vitest";
import { accessData } from "#domain/package/access-data";
import { wordingIn } from "#domain/package/wordings";
import { InteractionId } from "#schemas/ids";
import { keepCall } from "#test/builders/calls";
import { openOffice, recordingOf } from "#test/builders/office";
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
    { scope: [recording], audio: [], texts: [] },
  );
  expect(calls).toMatchObject([{ at: recording.seenAt, ended: [] }]);
});

test("a page is in English where there is no other", () => {
  expect(wordingIn("xx").phrases.language).toBe("en");
});
