import { bytesOf } from "#domain/bytes-of";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { signStatement } from "#adapters/statement/sign-statement";
import {
  anchorAt,
  anchorBefore,
  anchorMade,
  anchorOf,
} from "#domain/audit/anchor-chain";
import { chainEnd } from "#domain/audit/audit-chain";
import type { AuditStore } from "#domain/audit/audit-port";
import { localDate } from "#domain/clock/calendar-day";
import type { Ports } from "#domain/ports";
import { scheduleDoor } from "#functions/middleware/schedule-door";
import type { AnchorMade } from "#schemas/anchor-made";
import type { LegalDate } from "#schemas/instant";

type Needs = Pick<Ports, "ledger" | "now"> & {
  audit: AuditStore;
  objects: Pick<Ports["objects"], "put">;
  signer: Pick<Ports["signer"], "sign">;
};

const metrics = new Metrics({ namespace: "Tacet" });

/**
 * Signs each day where the audit chain ends, once, and keeps that beside the chain, in the ledger and in the exports bucket:
 * whoever cuts the chain off would have to reach all three (T96).
 */
export const anchorAudit = (ports: Needs) =>
  scheduleDoor(async (scheduledTime) => {
    const day = localDate(scheduledTime, "UTC");
    const anchor =
      (await anchorOf(ports.ledger, day)) ?? (await make(ports, day));
    if (anchor !== undefined) await keep(ports, anchor);
    // Nothing missing is said aloud, so that silence can be an alarm (T103).
    metrics.addMetric("AuditAnchorsMissing", MetricUnit.Count, 0);
    metrics.publishStoredMetrics();
    return { day, last: anchor?.last, failures: [] };
  }, ports.now);

/** Written to the ledger first: of two runs the first one's words are kept everywhere. */
async function make(
  { ledger, signer, audit, now }: Needs,
  day: LegalDate,
): Promise<AnchorMade | undefined> {
  const head = await chainEnd(audit)();
  if (head === undefined) return undefined;
  const before = await anchorBefore(ledger, day);
  const anchor = anchorAt({ day, asOf: now(), head, before });
  const { text } = await signStatement(signer, anchor);
  const made = anchorMade(anchor, text);
  const answer = await ledger.append(made);
  return answer.outcome === "present" && answer.item.kind === "audit-anchor"
    ? answer.item
    : made;
}

async function keep(
  { audit, objects }: Needs,
  { day, document }: AnchorMade,
): Promise<void> {
  await audit.put(`anchors/${day}.json`, document);
  await objects.put(
    "exports",
    `attestations/audit-anchor-${day}.json`,
    bytesOf(document),
    "application/json",
  );
}
