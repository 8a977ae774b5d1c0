import type { Ledger } from "../ports.ts";
import type { Disclosure, DisclosurePart } from "#schemas/disclosure";
import type { ListeningId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { localDate } from "../clock/calendar-day.ts";
import { decideGrant, type GrantAsked } from "../listening/decide-grant.ts";
import { refuseListening } from "../listening/refuse-listening.ts";

type Cutting = {
  disclosure: Disclosure;
  /** Who approved it. */
  by: StaffId;
  recording: Recording;
  now: Instant;
};

/**
 * Whether what was approved may be cut now: time has gone by since (R34, T84). Nobody has anything of it yet, so that a yes is no
 * line; whoever hands it over asks for themself, and that is one. A no is a line here.
 */
export async function mayCut(
  {
    ledger,
    newListeningId,
  }: { ledger: Pick<Ledger, "append">; newListeningId: () => ListeningId },
  { recordingId, interactionId }: DisclosurePart,
  { disclosure: { disclosureId, state }, by: staffId, recording, now }: Cutting,
): Promise<boolean> {
  const asked: GrantAsked = {
    use: "disclose",
    purpose: "authority-request",
    circumstance: { kind: "disclosure", disclosureId },
  };
  const grant = decideGrant(asked, {
    staff: "approved",
    recording,
    matterStands: state === "approved",
    today: localDate(now, "UTC"),
    now,
  });
  if (grant.verdict === "refused")
    await refuseListening(ledger, {
      ...{ listeningId: newListeningId(), staffId, now, asked },
      ...{ reasons: grant.reasons, recordingId, interactionId },
    });
  return grant.verdict === "granted";
}
