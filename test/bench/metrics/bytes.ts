import type { FunctionName } from "#schemas/functions";
import {
  bundleFunctions,
  bundleOf,
  functionBundle,
  kilobytesOf,
} from "../bundles.ts";
import type { Metric, Row } from "../metric.ts";
import { shown } from "../table.ts";

type Limits = Pick<Row, "gate" | "aim" | "anchor" | "excused">;

/** The platform waits for the answer, or a caller does. */
const webhook: Limits = {
  gate: { most: 230 },
  aim: { most: 205 },
  anchor: "195: DynamoDB client alone, our settings",
};
const s3Event: Limits = {
  gate: { most: 290 },
  anchor: "346: DynamoDB and S3 clients alone, our settings",
};
/** Staff and the workflow. */
const request: Limits = { gate: { most: 380 } };
const requestWithS3: Limits = { ...request, excused: "010" };
/** It may read any kind of item, and carries the schema of each. */
const requestReadingAll: Limits = { ...request, excused: "010" };
/** Nobody waits for it and it is hardly ever cold. */
const sweep: Limits = {};

const limits: Record<FunctionName, Limits> = {
  "answer-consent": webhook,
  "receive-event": webhook,
  "admit-recording": { ...s3Event, excused: "010" },
  "record-object-event": { ...s3Event, excused: "010" },
  "register-request": request,
  "register-complaint": requestWithS3,
  "receive-request": request,
  "confirm-request": requestReadingAll,
  "sweep-intakes": sweep,
  "start-workflow": request,
  "decide-request": requestReadingAll,
  "read-requests": request,
  "read-registers": request,
  "open-export": requestWithS3,
  "open-package": requestWithS3,
  "revoke-package": requestWithS3,
  "handle-breaches": request,
  "handle-staff": request,
  "handle-disclosures": requestReadingAll,
  "deliver-disclosure": requestWithS3,
  "prepare-extracts": sweep,
  "read-words": request,
  "read-calls": request,
  "freeze-recordings": requestWithS3,
  "write-letter": requestWithS3,
  "tell-recipients": requestWithS3,
  "erase-platform-contact": requestReadingAll,
  "handle-recipients": requestWithS3,
  "remind-recipients": sweep,
  "ask-identity": requestWithS3,
  "move-clock": requestWithS3,
  "watch-clocks": sweep,
  "link-withdrawal": request,
  "open-withdrawal": request,
  "show-notice": request,
  "order-erasure": request,
  "withdraw-consent": request,
  "decide-monitoring": request,
  "read-reconciliations": request,
  "conclude-finding": request,
  "review-audio": request,
  "steer-request": request,
  "reopen-request": requestReadingAll,
  "assess-request": requestReadingAll,
  "open-task": request,
  "escalate-request": request,
  "gather-recordings": requestWithS3,
  "build-export": requestWithS3,
  "transmit-package": requestWithS3,
  "carry-out": requestWithS3,
  "begin-erasure": request,
  "verify-request": requestWithS3,
  "close-request": request,
  "thaw-recordings": requestWithS3,
  "read-attestations": requestWithS3,
  "certify-deletion": request,
  attest: sweep,
  "stop-recording": sweep,
  "conclude-erasures": sweep,
  "collect-recordings": sweep,
  "settle-recordings": sweep,
  "erase-recordings": sweep,
  "register-suspension": request,
  "decide-suspension": request,
  "read-suspensions": request,
  "place-suspensions": sweep,
  "lift-suspensions": sweep,
  "register-derivative": requestWithS3,
  "open-recording": requestWithS3,
  "read-listenings": request,
  "journal-erasures": sweep,
  "append-audit": sweep,
  "read-audit": requestWithS3,
  "anchor-audit": sweep,
  reconcile: sweep,
  "reconcile-listening": sweep,
  "read-trail": sweep,
};

export const bytes: Metric = {
  name: "bytes",
  about:
    "What a cold start reads of each function: its bundle in KB of 1,000 bytes, minified, not zipped.",
  async run(tell) {
    tell("bundling the functions and B1");
    await bundleFunctions();
    const b1 = kilobytesOf(
      await bundleOf("baselines/bare-put-item.ts", "bundled"),
    );
    return Object.entries(limits).map(([name, limit]): Row => {
      const value = kilobytesOf(functionBundle(name));
      const also = `${shown(value / b1)} x B1 (${shown(b1)} KB)`;
      return { what: name, value, unit: "KB", exact: true, ...limit, also };
    });
  },
};
