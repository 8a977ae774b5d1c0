import type { Ledger, Notifier } from "../ports.ts";
import type { Breach, NewBreach } from "#schemas/breach";
import type { BreachId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import { breachPartition } from "../ledger/outside-keys.ts";
import { earliest } from "../time/instant.ts";
import { dueOf, nextLevelAfter } from "./breach-clock.ts";
import { breachWith } from "./change-breach.ts";

export type BreachPorts = {
  ledger: Ledger;
  notifier: Pick<Notifier, "notify">;
};
export type RegisteringBreach = {
  breachId: BreachId;
  said: NewBreach;
  by: StaffId;
  now: Instant;
};
type Field = "entityId" | "awareAt" | "processorNoticeAt";
export type Registered =
  | { verdict: "registered"; breach: Breach }
  | { verdict: "refused"; field: Field; message: string };
type Policy = Pick<RightsPolicy, "entities" | "breachLimitHours">;

/**
 * Takes a breach down and starts its clock, which runs since we knew and not since this (T52). Privacy staff hear of it at
 * once. The same id again is the same breach.
 */
export async function registerBreach(
  { ledger, notifier }: BreachPorts,
  registering: RegisteringBreach,
  policy: Policy,
): Promise<Registered> {
  const wrong = wrongIn(registering, policy);
  if (wrong !== undefined) return { verdict: "refused", ...wrong };
  const breach = breachOf(registering, policy);
  const { outcome } = await ledger.append(breach);
  if (outcome === "present")
    return {
      verdict: "registered",
      breach: await breachWith(ledger, breach.breachId),
    };
  const { breachId, what, source, entityId } = breach;
  await ledger.append({
    kind: "evidence",
    about: breachPartition(breachId),
    type: "breach.registered",
    discriminator: "",
    at: registering.now,
    details: { by: registering.by, what, source, awareAt: breach.awareAt },
    revision: 0,
  });
  await notifier.notify({
    to: "privacy",
    subject: `Breach ${breachId}: tell the authority by ${dueOf(breach)}`,
    body: [
      `A breach (${what}, ${entityId}) is known since ${breach.awareAt}. The authority is to be told by ${dueOf(breach)}, unless a risk is unlikely (Art 33(1)).`,
      `See docs/runbook.md#breach-warned, or: tacet breaches show ${breachId}`,
    ].join("\n"),
  });
  return { verdict: "registered", breach };
}

function wrongIn(
  { said, now }: RegisteringBreach,
  { entities }: Policy,
): { field: Field; message: string } | undefined {
  if (entities.every(({ id }) => id !== said.entityId))
    return {
      field: "entityId",
      message: "is not one of the entities in the settings",
    };
  const times = ["awareAt", "processorNoticeAt"] as const;
  const field = times.find((name) => (said[name] ?? now) > now);
  return field && { field, message: "must not lie in the future" };
}

function breachOf(
  { breachId, said, by, now }: RegisteringBreach,
  { breachLimitHours: limitHours }: Policy,
): Breach {
  const { awareAt, processorNoticeAt } = said;
  const breach = {
    kind: "breach",
    ...{ breachId, ...said, limitHours },
    // Whoever told us first, told all of us.
    awareAt: earliest(awareAt, processorNoticeAt ?? awareAt),
    registeredAt: now,
    registeredBy: by,
    told: "running",
    revision: 0,
  } as const;
  return { ...breach, nextAt: nextLevelAfter(breach, "running") };
}
