import type { Metric } from "./metric.ts";
import { auditChain } from "./metrics/audit-chain.ts";
import { bytes } from "./metrics/bytes.ts";
import { calls } from "./metrics/calls.ts";
import { coldRequest } from "./metrics/cold-request.ts";
import { coldS3Event } from "./metrics/cold-s3-event.ts";
import { coldWebhook } from "./metrics/cold-webhook.ts";
import { consentLookup } from "./metrics/consent-lookup.ts";
import { dollars } from "./metrics/dollars.ts";
import { dueSweep } from "./metrics/due-sweep.ts";
import { eraseThousand } from "./metrics/erase-1000.ts";
import { growth } from "./metrics/growth.ts";
import { hotPartitions } from "./metrics/hot-partitions.ts";
import { idle } from "./metrics/idle.ts";
import { load } from "./metrics/load.ts";
import { profile } from "./metrics/profile.ts";
import { start } from "./metrics/start.ts";
import { synth } from "./metrics/synth.ts";
import { transitions } from "./metrics/transitions.ts";
import { unitSuite } from "./metrics/unit-suite.ts";
import { warmWebhook } from "./metrics/warm-webhook.ts";

/** All of them, in the order in which they run and are told. */
export const metrics: readonly Metric[] = [
  bytes,
  calls,
  dollars,
  idle,
  auditChain,
  eraseThousand,
  dueSweep,
  transitions,
  growth,
  consentLookup,
  hotPartitions,
  load,
  coldWebhook,
  coldS3Event,
  coldRequest,
  warmWebhook,
  profile,
  synth,
  unitSuite,
  start,
];
