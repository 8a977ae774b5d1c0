import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import { earliest, plusDays, plusMonths } from "../time/instant.ts";

/** All are fixed when a recording is admitted: a policy changed later makes nothing due that is kept already (T4, T11). */
export type Term = { endedAt: Instant; dueAt: Instant; capAt?: Instant };

/**
 * R27: thirty days from the end of the call, not from when S3 got the file (T4); earlier where a territory allows less,
 * as Belgium's calendar month does in February.
 */
export function termOf(
  endedAt: Instant,
  entityId: string | null,
  policy: RetentionPolicy,
): Term {
  const dueAt = plusDays(endedAt, policy.termDays);
  const [territory = ""] = entityId?.split("-") ?? [];
  const months = policy.capMonths[territory];
  if (months === undefined) return { endedAt, dueAt };
  const capAt = plusMonths(endedAt, months);
  return { endedAt, dueAt: earliest(dueAt, capAt), capAt };
}
