import { expect, test } from "vitest";
import { keepCall } from "#test/builders/calls";
import {
  aLawyer,
  decideDisclosure,
  deliver,
  prepare,
  registered,
} from "#test/builders/disclosures";
import { listen, reasonsOf } from "#test/builders/listening";
import { type Office, openOffice, recordingOf } from "#test/builders/office";

/** Legal staff ask to hear a recording for what an authority asked for. */
async function hear(
  office: Office,
  disclosureId: string,
  recordingId: string,
): Promise<unknown[]> {
  const answer = await listen(office, aLawyer(), recordingId, {
    body: {
      purpose: "authority-request",
      circumstance: { kind: "disclosure", disclosureId },
    },
  });
  return [answer.status, reasonsOf(answer)];
}

const no = [403, ["matter"]];

test("a recording is heard for a disclosure from its approval until it is handed over (R34, T84)", async () => {
  const office = openOffice();
  const { disclosureId, recording } = await registered(office);
  const asked = () => hear(office, disclosureId, recording.recordingId);
  expect(await asked()).toEqual(no);
  await decideDisclosure(office, disclosureId);
  expect(await asked()).toEqual([201, []]);
  await prepare(office);
  expect(await asked()).toEqual([201, []]);
  await deliver(office, disclosureId);
  expect(await asked()).toEqual(no);
});

test("a recording is not heard for a disclosure that was refused (R34)", async () => {
  const office = openOffice();
  const { disclosureId, recording } = await registered(office);
  await decideDisclosure(office, disclosureId, {
    act: "refusal",
    body: { because: "not-necessary" },
  });
  expect(await hear(office, disclosureId, recording.recordingId)).toEqual(no);
});

test("no other recording is heard for a disclosure, nor any for one that nobody knows (R34)", async () => {
  const office = openOffice();
  const { disclosureId, recording } = await registered(office);
  await decideDisclosure(office, disclosureId);
  const { interactionId } = await keepCall(office);
  const other = await recordingOf(office, interactionId);
  expect(await hear(office, disclosureId, other.recordingId)).toEqual(no);
  const nobodys = "00000000-0000-4000-8000-000000000009";
  expect(await hear(office, nobodys, recording.recordingId)).toEqual(no);
});
