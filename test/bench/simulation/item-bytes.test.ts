import { expect, test } from "vitest";
import { recordOf } from "#adapters/aws/ledger-record";
import { indexesOf, keyOf } from "#domain/ledger/keys";
import { itemBytes as recordBytes } from "#test/bench/counting/item-size";
import {
  aCollection,
  aConsentAnswer,
  anEvidence,
  aRecording,
  aRequest,
  aRequestId,
  aSealedSubject,
  aSubject,
} from "#test/contracts/ledger-items";
import { itemBytes } from "./item-bytes.ts";

const now = "2026-11-24T10:00:00.000Z";
const term = { cause: "term", decidedAt: now, attempts: 10 };

test.each([
  aConsentAnswer({ watchAt: now, subject: aSubject() }),
  aCollection({ nextAt: now, attempts: 3, found: 20 }),
  aRecording({ nextAt: now, bytes: 960_000, erasure: term }),
  aRecording({
    keepers: [
      { by: "request", id: aRequestId() },
      { by: "request", id: aRequestId() },
    ],
    subject: aSubject(),
  }),
  anEvidence({ details: { reason: "DeleteObject", bytes: 1234, seen: true } }),
  aRequest({ nextAt: now }),
  aSealedSubject(),
])(
  "an item of kind $kind has the size of the record the table gets",
  (item) => {
    expect(itemBytes(item, keyOf(item), indexesOf(item))).toBe(
      recordBytes(recordOf(item)),
    );
  },
);
