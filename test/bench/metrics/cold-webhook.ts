import { bundleFunctions, functionBundle } from "../bundles.ts";
import { plainAnswers } from "../cold/aws-answers.ts";
import { bareSdk, floor, typicalStack } from "../cold/baselines.ts";
import { type ColdCase, coldRow, coldStarts } from "../cold/campaign.ts";
import { answeredWith } from "../cold/succeeded.ts";
import type { Metric } from "../metric.ts";
import { consentEvent } from "../webhooks.ts";

export const coldWebhook: Metric = {
  name: "cold-webhook",
  timesOnly: true,
  about:
    "Init and first call of the webhook a caller waits for, in a fresh process against a stub of AWS: one secret, one token, one write; the baselines make one write.",
  async run(tell) {
    tell("bundling");
    await bundleFunctions();
    const event = consentEvent();
    const webhook: ColdCase = {
      name: "answer-consent",
      bundle: functionBundle("answer-consent"),
      event,
      answered: answeredWith(200),
      operations: ["GetSecretValue", "GenerateMac", "PutItem"],
    };
    const b1 = await bareSdk();
    const f = await floor();
    const t = await typicalStack("T", event);
    const t0 = await typicalStack("T0", event);
    const cases = [webhook, b1, f, t, t0];
    const starts = await coldStarts({ cases, answers: plainAnswers, tell });
    return [
      {
        ...coldRow(starts, webhook, b1),
        gate: { most: 0.8 },
        aim: { most: 0.5 },
        anchor: "0.73: lean handler, one write, our settings",
      },
      coldRow(starts, b1, b1),
      { ...coldRow(starts, f, b1), anchor: "0.26" },
      { ...coldRow(starts, t, b1), anchor: "1.76" },
      { ...coldRow(starts, t0, b1), anchor: "1.90" },
    ];
  },
};
