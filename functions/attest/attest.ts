import { bytesOf } from "#domain/bytes-of";
import { createHash } from "node:crypto";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { signStatement } from "#adapters/statement/sign-statement";
import type { Ports } from "#domain/ports";
import { attestDay } from "#domain/proof/attest-day";
import { withoutGround } from "#domain/proof/attestation-text";
import { attestationMade, attestationOf } from "#domain/proof/attestations";
import { localDate, plusCalendarDays } from "#domain/clock/calendar-day";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";
import type { LegalDate } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";

type Needs = Pick<Ports, "ledger" | "signer" | "now"> & {
  objects: Pick<Ports["objects"], "put">;
};

/** The document was stored without a version: the exports bucket is not versioned, and nothing could be pinned to it. */
export class AttestationWithoutVersion extends Error {
  readonly code = "attestation-without-version";
}

const metrics = new Metrics({ namespace: "Tacet" });

/** Attests the day before the one it was scheduled for, once; a day that was missed is made up for by its scheduled time. */
export const attest = (
  ports: Needs,
  { RETENTION_POLICY }: EnvironmentOf<"RETENTION_POLICY">,
) =>
  scheduleDoor(async (scheduledTime) => {
    const day = plusCalendarDays(localDate(scheduledTime, "UTC"), -1);
    const known = await attestationOf(ports.ledger, day);
    if (known === undefined) await make(ports, day, RETENTION_POLICY);
    // Nothing missing is said aloud, so that silence can be an alarm (T103).
    metrics.addMetric("AttestationsMissing", MetricUnit.Count, 0);
    metrics.publishStoredMetrics();
    return { day, made: known === undefined, failures: [] };
  }, ports.now);

async function make(
  { ledger, objects, signer, now }: Needs,
  day: LegalDate,
  policy: RetentionPolicy,
): Promise<void> {
  const attestation = await attestDay(ledger, {
    day,
    now: now(),
    policy,
  });
  metrics.addMetric(
    "BeyondCapWithoutGround",
    MetricUnit.Count,
    withoutGround(attestation),
  );
  const { text } = await signStatement(signer, attestation);
  const key = `attestations/${day}.json`;
  const { versionId } = await objects.put(
    "exports",
    key,
    bytesOf(text),
    "application/json",
  );
  if (versionId === undefined)
    throw new AttestationWithoutVersion(
      "The exports bucket gave no version id.",
    );
  const sha256 = createHash("sha256").update(text).digest("hex");
  await ledger.append(attestationMade(attestation, { key, versionId, sha256 }));
}
