import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fulfil, type Fulfilment } from "./data-requests.ts";
import { drive } from "./drive.ts";
import { type Host, startHost } from "./host-process.ts";
import { type ErasureVerdict, judgeErasures } from "./judge-erasures.ts";
import { judgeWebhooks, type WebhookVerdict } from "./judge-webhooks.ts";
import { type LoadPlan, loadPlan } from "./load-plan.ts";
import { plantedNames } from "./planted-recordings.ts";
import { type Kept, readKept, readPauses } from "./read-kept.ts";
import { type Percentiles, percentiles } from "../statistics.ts";

export type LoadOptions = {
  /** The synthesised templates. */
  assembly: string;
  seconds: number;
  rate: number;
  sweepSeconds: number;
};
export type LoadReport = {
  asked: { seconds: number; rate: number };
  webhooks: WebhookVerdict & { sent: number; calls: number };
  seconds: number;
  rateReached: number;
  milliseconds: Percentiles;
  erasures: ErasureVerdict & { due: number; sweeps: number };
  requests: Fulfilment[];
};

const duePerSecond = 10;
const seed = 1;

/** Starts the product in a fresh folder, drives it, lets it come to rest, kills it, and counts what is on disk. */
export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const directory = mkdtempSync(join(tmpdir(), "tacet-load-"));
  const shape = { seconds: options.seconds, rate: options.rate, seed };
  const due = Math.round(options.seconds * duePerSecond);
  const plan = loadPlan(shape);
  const host = await startHost({ ...options, ...shape, directory, due });
  try {
    const driven = await driveAll(host, plan);
    const kept = await readKept(directory, [
      ...plan.calls.map(({ interactionId }) => interactionId),
      ...plantedNames(due),
    ]);
    return reportOf({ options, plan, due, driven, kept });
  } finally {
    await host.kill();
    rmSync(directory, { recursive: true });
  }
}

async function driveAll(host: Host, plan: LoadPlan) {
  const [load, ...requests] = await Promise.all([
    drive(host.url, plan.webhooks),
    fulfil(host, "access"),
    fulfil(host, "erasure"),
  ]);
  const rest = await host.untilAtRest();
  const pausesOf = await readPauses(host.platform);
  await host.kill();
  return { ...load, ...rest, requests, pausesOf };
}

function reportOf({
  options,
  plan,
  due,
  driven,
  kept,
}: {
  options: LoadOptions;
  plan: LoadPlan;
  due: number;
  driven: Awaited<ReturnType<typeof driveAll>>;
  kept: Kept;
}): LoadReport {
  const { sent, seconds, sweeps, sweptAt, requests, pausesOf } = driven;
  const { itemsOf, isInBucket } = kept;
  const planted = plantedNames(due)
    .flatMap(itemsOf)
    .filter((item) => item.kind === "recording");
  const verdict = judgeWebhooks(sent, { itemsOf, pausesOf });
  return {
    asked: { seconds: options.seconds, rate: options.rate },
    webhooks: { ...verdict, sent: sent.length, calls: plan.calls.length },
    seconds,
    rateReached: verdict.acknowledged / seconds,
    milliseconds: percentiles(sent.map(({ milliseconds }) => milliseconds)),
    erasures: { ...judgeErasures(planted, sweptAt, isInBucket), due, sweeps },
    requests,
  };
}
