import { recordOf } from "#adapters/aws/ledger-record";
import type { LedgerItem } from "#schemas/ledger-item";
import { aCall } from "#test/builders/calls";
import { aBatch } from "#test/builders/gateway";
import {
  aCollection,
  aConsentAnswer,
  aRecording,
} from "#test/contracts/ledger-items";
import { type AwsAnswers, plainAnswers } from "./cold/aws-answers.ts";

const call = aCall();
const erased = aRecording({
  state: "erased",
  interactionId: call.interactionId,
  callId: call.callId,
  versionId: "version-1",
});

/** EventBridge's message about an object, on a queue (A22). */
const messageOf = (
  type: "Object Created" | "Object Deleted",
  bucket: string,
  detail: Record<string, unknown>,
) =>
  aBatch({
    version: "0",
    id: "17793124-05d4-b198-2fde-7ededc63b103",
    "detail-type": type,
    source: "aws.s3",
    account: "000000000000",
    time: "2026-11-24T10:00:00Z",
    region: "eu-central-1",
    resources: [`arn:aws:s3:::${bucket}`],
    detail: { version: "0", bucket: { name: bucket }, ...detail },
  });

/** Audio of a call that was answered with yes has landed. */
export const landedEvent = messageOf("Object Created", "tacet-landing", {
  object: {
    key: [
      "collected",
      call.interactionId,
      call.callId,
      call.platformRecordingId,
      "conversation",
    ].join("/"),
    etag: "landed",
    size: 4096,
    sequencer: "0062E99A88DC407460",
  },
  reason: "PutObject",
});

/** The version of an erased recording is gone, as the eraser had it. */
export const deletedEvent = messageOf("Object Deleted", "tacet-recordings", {
  object: {
    key: erased.recordingId,
    "version-id": erased.versionId,
    sequencer: "0062E99A88DC407461",
  },
  reason: "DeleteObject",
  "deletion-type": "Permanently Deleted",
});

const found = (...items: readonly LedgerItem[]) => ({
  body: JSON.stringify({
    Items: items.map(recordOf),
    Count: items.length,
    ScannedCount: items.length,
  }),
});

/** AWS, when these events are true. */
export const answersToS3Events: AwsAnswers = {
  ...plainAnswers,
  Query: found(aConsentAnswer(call), aCollection(call)),
  "Query alias": found(erased),
};
