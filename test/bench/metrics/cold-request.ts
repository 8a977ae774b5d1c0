import { recordOf } from "#adapters/aws/ledger-record";
import { aMember } from "#test/builders/staff";
import { bundleFunctions, functionBundle } from "../bundles.ts";
import { plainAnswers } from "../cold/aws-answers.ts";
import { bareClients, bareSdk } from "../cold/baselines.ts";
import { type ColdCase, coldRow, coldStarts } from "../cold/campaign.ts";
import { answeredWith, batchTaken } from "../cold/succeeded.ts";
import type { Metric } from "../metric.ts";
import { requestEvent, requestStreamed } from "../requests.ts";

const limits = {
  gate: { most: 0.85 },
  aim: { most: 0.55 },
  excused: "010",
};

export const coldRequest: Metric = {
  name: "cold-request",
  timesOnly: true,
  about:
    "Init and first call of how a request begins: registered by staff (eight calls to AWS), and its workflow started (one), each against its bare clients called once.",
  async run(tell) {
    tell("bundling");
    await bundleFunctions();
    const register: ColdCase = {
      name: "register-request",
      bundle: functionBundle("register-request"),
      event: requestEvent(),
      answered: answeredWith(201),
      operations: [
        ...["GetItem", "Encrypt", "PutItem"],
        ...["GenerateMac", "Query subject", "PutItem"],
        ...["PutItem", "PutItem"],
      ],
    };
    const start: ColdCase = {
      name: "start-workflow",
      bundle: functionBundle("start-workflow"),
      event: requestStreamed(),
      answered: batchTaken,
      operations: ["StartExecution"],
    };
    const b1 = await bareSdk();
    const b1Kms = await bareClients("B1 with KMS", "bare-put-and-encrypt", [
      "PutItem",
      "Encrypt",
    ]);
    const sfn = await bareClients("bare SFN", "bare-start", ["StartExecution"]);
    const starts = await coldStarts({
      cases: [register, start, b1, b1Kms, sfn],
      answers: { ...plainAnswers, GetItem: { body: theOfficer() } },
      tell,
    });
    return [
      { ...coldRow(starts, register, b1Kms), ...limits },
      { ...coldRow(starts, start, sfn), ...limits },
      coldRow(starts, b1Kms, b1),
      { ...coldRow(starts, sfn, b1), anchor: "0.93" },
    ];
  },
};

/** Who registers it, on record: read at each call (docs/decisions/027). */
const theOfficer = (): string => JSON.stringify({ Item: recordOf(aMember()) });
