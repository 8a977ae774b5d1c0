import type { Ledger } from "../ports.ts";
import type { StaffId } from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import type { StaffMember } from "#schemas/staff";
import { changeItem } from "../ledger/change-item.ts";
import { recordOf } from "./record-of.ts";
import { StaffBusy } from "./staff-busy.ts";
import { staffEvidence } from "./staff-evidence.ts";
import { everybody } from "./staff-view.ts";

export type EndingUndertaking = {
  version: string;
  expiresOn: LegalDate;
  by: StaffId;
  now: Instant;
};

export type UndertakingEnded =
  { verdict: "ended"; members: number } | { verdict: "refused" };

/** Nobody changes their own record: one of security alone could not be registered anew. */
const fewestOfSecurity = 2;

/**
 * Another text is to be signed: those who signed this one act under it until that day, and no longer (R58). Answers how many
 * they are; the same again changes nothing. Refused while it would shut security out, which enters what the others sign.
 */
export async function endUndertaking(
  ledger: Ledger,
  ending: EndingUndertaking,
): Promise<UndertakingEnded> {
  const present = (await everybody(ledger)).filter(
    ({ leftAt }) => leftAt === undefined,
  );
  const security = present.filter(
    (member) => member.roles.includes("security") && outlasts(member, ending),
  );
  if (security.length < fewestOfSecurity) return { verdict: "refused" };
  const signed = present.filter(
    ({ undertaking }) => undertaking?.version === ending.version,
  );
  for (const { staffId } of signed) await endFor(ledger, staffId, ending);
  return { verdict: "ended", members: signed.length };
}

const outlasts = (
  { undertaking }: StaffMember,
  { version, expiresOn }: EndingUndertaking,
): boolean =>
  undertaking !== undefined &&
  undertaking.version !== version &&
  (undertaking.expiresOn === undefined || undertaking.expiresOn > expiresOn);

async function endFor(
  ledger: Ledger,
  staffId: StaffId,
  { version, expiresOn, by, now }: EndingUndertaking,
): Promise<void> {
  const ended = await changeItem<StaffMember, { because: "gone" }>(ledger, {
    read: async () => (await recordOf(ledger, staffId)) ?? { because: "gone" },
    change: (member) =>
      member.undertaking?.version !== version ||
      member.undertaking.expiresOn === expiresOn
        ? member
        : { ...member, undertaking: { ...member.undertaking, expiresOn } },
    busy: () => new StaffBusy(staffId),
  });
  if ("revision" in ended && ended.revision > 0)
    await ledger.append(staffEvidence("staff.changed", ended, { by, now }));
}
