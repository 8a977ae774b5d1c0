import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { buffer } from "node:stream/consumers";
import * as z from "zod/mini";
import {
  reconcileReads,
  type ReadsSummary,
} from "#domain/listening/reconcile-reads";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { parseAs } from "#functions/middleware/json-body";
import { queueDoor } from "#functions/middleware/queue-door";
import { functionTable } from "#schemas/functions";
import { VersionId } from "#schemas/ids";
import { readsIn, TrailUnreadable } from "./trail-file.ts";

const metrics = new Metrics({ namespace: "Tacet" });

type Needs = Pick<Ports, "ledger" | "now"> & {
  objects: Pick<Ports["objects"], "read">;
};

/** EventBridge's message about a new object in the bucket of the trail's files. */
const Arrived = z.object({
  detail: z.object({
    object: z.object({ key: z.string(), "version-id": VersionId }),
  }),
});

/** Who reads audio as their work, and lets nobody hear it. */
const readers: ReadonlySet<string> = new Set(
  Object.entries(functionTable)
    .filter(([, { capabilities }]) =>
      capabilities.some((one) => one === "recordings:read"),
    )
    .map(([name]) => name),
);

/**
 * Each file of CloudTrail's that says who read the vault. Between them come digests, each hour and even when nobody read
 * anything: as long as they come the trail is not silent.
 */
export const readTrail = (
  { ledger, objects, now }: Needs,
  { ROLE_PREFIX }: EnvironmentOf<"ROLE_PREFIX">,
) =>
  queueDoor(async (body) => {
    const { object } = parseAs(body, Arrived).detail;
    const version = { key: object.key, versionId: object["version-id"] };
    metrics.addMetric("TrailSilent", MetricUnit.Count, 0);
    const summary = isDigest(object.key)
      ? nothing
      : await reconcileReads(
          ledger,
          readsIn(
            await buffer(await objects.read("reads", version)),
            ROLE_PREFIX,
          ),
          { readers, now: now() },
        );
    metrics.addMetric("ReadsOutside", MetricUnit.Count, summary.outside);
    metrics.publishStoredMetrics();
    if (summary.failures.length > 0)
      throw new TrailUnreadable(
        `${String(summary.failures.length)} of ${String(summary.reads)} reads of a file could not be taken down; the file comes again.`,
      );
  });

const nothing: ReadsSummary = { reads: 0, outside: 0, failures: [] };

/** docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html */
const isDigest = (key: string): boolean => key.includes("/CloudTrail-Digest/");
