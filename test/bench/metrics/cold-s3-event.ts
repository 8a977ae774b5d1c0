import { bundleFunctions, functionBundle } from "../bundles.ts";
import { bareClients, bareSdk } from "../cold/baselines.ts";
import { type ColdCase, coldRow, coldStarts } from "../cold/campaign.ts";
import { batchTaken } from "../cold/succeeded.ts";
import type { Metric } from "../metric.ts";
import { answersToS3Events, deletedEvent, landedEvent } from "../s3-events.ts";

const limits = {
  gate: { most: 0.85 },
  aim: { most: 0.55 },
  excused: "010",
};

export const coldS3Event: Metric = {
  name: "cold-s3-event",
  timesOnly: true,
  about:
    "Init and first message of what S3 calls: audio admitted (five calls to AWS) and a deletion written down (two), each against its bare clients called once.",
  async run(tell) {
    tell("bundling");
    await bundleFunctions();
    const admit: ColdCase = {
      name: "admit-recording",
      bundle: functionBundle("admit-recording"),
      event: landedEvent,
      answered: batchTaken,
      operations: ["Query", "PutItem", "PUT copy", "PutItem", "DELETE object"],
    };
    const record: ColdCase = {
      name: "record-object-event",
      bundle: functionBundle("record-object-event"),
      event: deletedEvent,
      answered: batchTaken,
      operations: ["Query alias", "PutItem"],
    };
    const b1 = await bareSdk();
    const b1S3 = await bareClients("B1 with S3", "bare-put-and-head", [
      "PutItem",
      "HEAD object",
    ]);
    const starts = await coldStarts({
      cases: [admit, record, b1, b1S3],
      answers: answersToS3Events,
      tell,
    });
    return [
      { ...coldRow(starts, admit, b1S3), ...limits },
      { ...coldRow(starts, record, b1), ...limits },
      { ...coldRow(starts, b1S3, b1), anchor: "1.33" },
    ];
  },
};
