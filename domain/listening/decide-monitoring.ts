import type { Ledger } from "../ports.ts";
import type { Circumstance, ListeningPurpose } from "#schemas/grant";
import type { InteractionId, ListeningId } from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Listening } from "#schemas/listening";
import type { ConsentPolicy } from "#schemas/policy";
import type { StaffMember } from "#schemas/staff";
import type { Transfer } from "#schemas/transfer";
import { localDate } from "../clock/calendar-day.ts";
import { entityOfCall } from "../calls/entity-of-call.ts";
import { consentState } from "../consent/consent-state.ts";
import { isMonitorable } from "../consent/monitoring.ts";
import { callPartition } from "../ledger/keys.ts";
import { plusMinutes } from "../time/instant.ts";
import { decideGrant, type GrantFacts } from "./decide-grant.ts";
import { probationIn } from "./probation.ts";
import { type Reach, reachOf } from "./reach-of.ts";

export type MonitoringAsked = {
  listeningId: ListeningId;
  interactionId: InteractionId;
  staff: StaffMember;
  purpose: ListeningPurpose;
  circumstance: Circumstance;
  now: Instant;
};
export type MonitoringSettings = {
  policy: ConsentPolicy;
  transfers: readonly Transfer[];
};

/**
 * May this person listen to this call while it goes on (R14 to R17)? Asked each time, answered by what is so now, and
 * written down either way (R29, T84). The answer cannot stop a click in the platform's own program (docs/decisions/031).
 */
export async function decideMonitoring(
  ledger: Pick<Ledger, "append" | "read" | "readPartition">,
  asked: MonitoringAsked,
  settings: MonitoringSettings,
): Promise<Listening> {
  const items = await ledger.readPartition(callPartition(asked.interactionId));
  const probationEndsOn = await probationIn(ledger, items);
  const decided = decisionOn({ items, probationEndsOn }, asked, settings);
  await ledger.append(decided);
  return decided;
}

type Known = {
  items: readonly LedgerItem[];
  probationEndsOn: LegalDate | undefined;
};

function decisionOn(
  known: Known,
  asked: MonitoringAsked,
  settings: MonitoringSettings,
): Listening {
  const { listeningId, interactionId, staff, purpose, circumstance } = asked;
  const { met, facts } = factsOf(known, asked, settings);
  const grant = decideGrant({ use: "monitor", purpose, circumstance }, facts);
  return {
    kind: "listening",
    ...{ listeningId, door: "live", use: "monitor", purpose, circumstance },
    staffId: staff.staffId,
    // What somebody types for a call that we do not know may be anything, and stays out of every key.
    ...(isKnown(known.items) ? { interactionId } : {}),
    at: asked.now,
    ...("transfer" in met ? { transfer: met.transfer } : {}),
    ...(grant.verdict === "granted"
      ? {
          ...{ verdict: "granted", role: grant.role, reasons: [] },
          until: plusMinutes(asked.now, settings.policy.monitoringMinutes),
        }
      : { verdict: "refused", reasons: [...grant.reasons] }),
    revision: 0,
  };
}

function factsOf(
  { items, probationEndsOn }: Known,
  { staff, now }: MonitoringAsked,
  { policy, transfers }: MonitoringSettings,
): { met: Reach; facts: GrantFacts } {
  const entityId = entityOfCall(items);
  const today = localDate(now, "UTC");
  const met = reachOf(transfers, {
    from: entityId,
    to: staff.entityId,
    day: today,
  });
  return {
    met,
    facts: {
      staff,
      consent: monitoringConsent(items),
      reach: met.reach,
      monitorable: isMonitorable(entityId, policy),
      ...(probationEndsOn === undefined ? {} : { probationEndsOn }),
      matterStands: false,
      quotaLeft: true,
      ...{ today, now },
    },
  };
}

/** The latest of the monitoring's own answers; a yes to being recorded is none (R8, T74). */
const monitoringConsent = (items: readonly LedgerItem[]) =>
  consentState(
    items.filter((item) => item.kind === "consent"),
    "monitoring",
  ).state;

const isKnown = (items: readonly LedgerItem[]): boolean =>
  items.some(({ kind }) =>
    ["consent", "collection", "recording"].includes(kind),
  );
