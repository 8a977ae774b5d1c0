import { bundleOf } from "../bundles.ts";
import type { Metric, Row } from "../metric.ts";
import { median, ratioTo } from "../statistics.ts";
import { microseconds } from "../warm/microseconds.ts";
import { consentEvent } from "../webhooks.ts";

export const warmWebhook: Metric = {
  name: "warm-webhook",
  timesOnly: true,
  about:
    "Processor time of one warm webhook without AWS: answer-consent on ports in memory, bundled as deployed, against the typical stack with its write left out.",
  async run(tell) {
    const ours = {
      name: "answer-consent",
      bundle: await bundleOf("bundled/answer-consent-in-memory.ts", "as-ours"),
    };
    const typical = {
      name: "T",
      bundle: await bundleOf("baselines/typical-in-memory.ts", "bundled"),
    };
    const cases = [ours, typical];
    const taken = await microseconds({ cases, event: consentEvent(), tell });
    const timesOf = (one: typeof ours) =>
      (taken.get(one) ?? []).flatMap((each) => Object.values(each));
    const rowOf = (one: typeof ours): Row => ({
      what: one.name,
      ...ratioTo(timesOf(one), timesOf(typical)),
      unit: "x T",
      also: `${median(timesOf(one)).toFixed(1)} us`,
      exact: false,
    });
    return [
      {
        ...rowOf(ours),
        gate: { most: 0.3 },
        aim: { most: 0.24 },
        anchor: "0.23-0.26: a lean handler that keeps no evidence",
      },
      rowOf(typical),
    ];
  },
};
