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

/**
 * Another text is to be signed: those who signed this one act under it until that day, and no longer (R58). Answers how many
 * they are; the same again changes nothing.
 */
export async function endUndertaking(
  ledger: Ledger,
  ending: EndingUndertaking,
): Promise<number> {
  const signed = (await everybody(ledger)).filter(
    ({ undertaking, leftAt }) =>
      undertaking?.version === ending.version && leftAt === undefined,
  );
  for (const { staffId } of signed) await endFor(ledger, staffId, ending);
  return signed.length;
}

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
