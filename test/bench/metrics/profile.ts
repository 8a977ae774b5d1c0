import { bundleOf } from "../bundles.ts";
import { plainAnswers } from "../cold/aws-answers.ts";
import { startAwsStub } from "../cold/start-aws-stub.ts";
import type { Metric, Row } from "../metric.ts";
import { median, p90 } from "../statistics.ts";
import { microseconds, type WarmCase } from "../warm/microseconds.ts";
import { consentEvent } from "../webhooks.ts";

export const profile: Metric = {
  name: "profile",
  timesOnly: true,
  about:
    "Where a warm webhook's processor time goes: answer-consent without AWS as a whole, its parts each by itself, and what the SDK adds for the two calls a warm webhook makes, answered by a stub.",
  async run(tell) {
    const whole = {
      name: "whole",
      bundle: await bundleOf("bundled/answer-consent-in-memory.ts", "as-ours"),
    };
    const parts = {
      name: "parts",
      bundle: await bundleOf("bundled/webhook-stages.ts", "as-ours"),
    };
    const stub = await startAwsStub(plainAnswers);
    try {
      const taken = await microseconds({
        cases: [whole, parts],
        event: consentEvent(),
        endpoint: stub.url,
        tell,
      });
      return rowsOf([whole, parts].flatMap((one) => timesOf(taken, one)));
    } finally {
      stub.stop();
    }
  },
};

type Times = { what: string; times: number[] };

function timesOf(
  taken: Map<WarmCase, Record<string, number>[]>,
  one: WarmCase,
): Times[] {
  const batches = taken.get(one) ?? [];
  return Object.keys(batches[0] ?? {}).map((what) => ({
    what,
    times: batches.flatMap((batch) => batch[what] ?? []),
  }));
}

/** The first is the whole, of which the others are shares. */
function rowsOf(all: readonly Times[]): Row[] {
  const whole = median(all[0]?.times ?? []);
  return all.map(({ what, times }) => ({
    what,
    value: median(times),
    p90: p90(times),
    unit: "us",
    also: `${(median(times) / whole).toFixed(2)} of the webhook without AWS`,
    exact: false,
  }));
}
