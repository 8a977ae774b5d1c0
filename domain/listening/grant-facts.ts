import type { LedgerItem } from "#schemas/ledger-item";
import type { ListeningPolicy } from "#schemas/listening-policy";
import type { Recording } from "#schemas/recording";
import type { Role, StaffMember } from "#schemas/staff";
import type { Transfer } from "#schemas/transfer";
import { entityOfCall } from "../calls/entity-of-call.ts";
import { consentState } from "../consent/consent-state.ts";
import type { Ledger } from "../ports.ts";
import { localDate } from "../clock/calendar-day.ts";
import { countedAs, looksTaken, type NoneLeft } from "./count-listening.ts";
import type { GrantAsked, GrantFacts } from "./decide-grant.ts";
import { matterStands } from "./matter.ts";
import { probationOf } from "./probation.ts";
import { reachOf } from "./reach-of.ts";
import type { Listening } from "#schemas/listening";
import type { Asker } from "./asker.ts";

export type Facts = {
  facts: GrantFacts;
  transfer: Listening["transfer"];
  /** Why there is nothing left, as far as it looked before anything was taken. */
  taken: NoneLeft | undefined;
};
export type FactsAsked = {
  asked: GrantAsked;
  by: Asker;
  recording: Recording;
  /** Answers and ends of its call, as they are now. */
  items: readonly LedgerItem[];
};
export type GrantSettings = {
  listening: ListeningPolicy;
  transfers: readonly Transfer[];
};

/** What the grant asks to know, read from the ledger at this moment (T84): nothing of it is kept from before. */
export async function grantFacts(
  ledger: Pick<Ledger, "read">,
  { asked, by, recording, items }: FactsAsked,
  { listening, transfers }: GrantSettings,
): Promise<Facts> {
  const { now } = by;
  const today = localDate(now, "UTC");
  const met = reachOf(transfers, {
    from: entityOfCall(items),
    to: by.member?.entityId ?? "",
    day: today,
  });
  const taken = await looksTaken(
    ledger,
    { staffId: by.staffId, of: countedAs(asked.use), now },
    listening,
  );
  const probationEndsOn = await probationOf(ledger, recording, items);
  return {
    facts: {
      staff: standingOf(by.member, by.tokenRoles),
      consent: consentState(
        items.filter((item) => item.kind === "consent"),
        "recording",
      ).state,
      recording,
      reach: met.reach,
      monitorable: false,
      ...(probationEndsOn === undefined ? {} : { probationEndsOn }),
      matterStands: await matterStands(ledger, asked.circumstance, recording),
      quotaLeft: taken === undefined,
      today,
      now,
    },
    transfer: met.reach === "transfer" ? met.transfer : undefined,
    taken,
  };
}

/** Roles count that both the token and the record give (T86); who has no record has none, and no undertaking either. */
function standingOf(
  member: StaffMember | undefined,
  tokenRoles: readonly Role[],
): GrantFacts["staff"] {
  if (member === undefined) return { roles: [] };
  const roles = member.roles.filter((role) => tokenRoles.includes(role));
  return { ...member, roles };
}
