import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { keepCall, sweep, witness } from "#test/builders/calls";
import { type Office, openOffice, recordingOf } from "#test/builders/office";
import { packageOf, zipOfRequest } from "#test/builders/packages";
import {
  begin,
  decide,
  hearEach,
  soleUser,
  stepsOf,
} from "#test/builders/requests";
import type { RequestId } from "#schemas/ids";

/** All that comes behind the receipt: the identity, the recordings, the answer and its package. */
async function answered(office: Office, requestId: RequestId): Promise<void> {
  const steps = stepsOf(office, requestId);
  await steps.openIdentity();
  await decide(office, requestId, "identity", soleUser);
  await steps.gather();
  await steps.openApproval();
  await hearEach(office, requestId);
  await decide(office, requestId, "approval", { verdict: "approved" });
  await steps.pack();
}

async function received(office: Office): Promise<RequestId> {
  const requestId = await begin(office);
  await stepsOf(office, requestId).freeze();
  return requestId;
}

test("what was there when the request came is in the answer, though the deletion ran between (T50, T72)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const { recordingId } = await recordingOf(office, call.interactionId);
  const requestId = await received(office);
  await sweep(office, "erase", plusDays(office.now(), 31));
  await answered(office, requestId);
  const files = unzipSync(await zipOfRequest(office, requestId));
  expect(Object.keys(files)).toContain(`audio/${recordingId}.mp3`);
});

test("what vanished between all the same is told of by the snapshot of its receipt, when no number leads to it any more (T72)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const { recordingId } = await recordingOf(office, call.interactionId);
  const requestId = await received(office);
  await vanish(office);
  const gone = await recordingOf(office, call.interactionId);
  expect(gone.state).toBe("erased");
  await office.ledger.replace([{ ...gone, subject: null }]);
  await answered(office, requestId);
  const { text } = await packageOf(office, requestId);
  expect(JSON.parse(text("data.json"))).toMatchObject({
    calls: [
      {
        interactionId: call.interactionId,
        recordings: [{ recordingId, state: "erased", audio: null }],
      },
    ],
  });
});

/** Somebody with more rights than anybody should have deletes it, hold and all. */
async function vanish(office: Office): Promise<void> {
  for (const version of office.s3.listVersions("recordings")) {
    await office.objects.hold(version, false);
    await office.objects.deleteVersions("recordings", [version]);
  }
  await witness(office);
  await sweep(office, "erase");
}
