import type { StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RecipientsPolicy } from "#schemas/policy";
import type {
  DisproportionReason,
  RecipientNotice,
} from "#schemas/recipient-notice";
import { plusDays } from "../time/instant.ts";

/** Days until a letter that the carrier did not take is tried again. */
const triedAgainAfterDays = 1;

/** What is to be done about a notice whose time has come. */
export function turnOf(
  { state, tries, nextAt }: RecipientNotice,
  { reminders }: Pick<RecipientsPolicy, "reminders">,
): "write" | "give-up" | "nothing" {
  if (nextAt === undefined || (state !== "to-tell" && state !== "told"))
    return "nothing";
  return tries > reminders ? "give-up" : "write";
}

/** Told, for the first time or again; an answer is waited for. */
export const afterTelling = (
  notice: RecipientNotice,
  at: Instant,
  { remindAfterDays }: Pick<RecipientsPolicy, "remindAfterDays">,
): RecipientNotice => ({
  ...notice,
  state: "told",
  tries: notice.tries + 1,
  toldAt: notice.toldAt ?? at,
  nextAt: plusDays(at, remindAfterDays),
});

/** The carrier did not take it: the recipient may still know nothing. */
export const afterFailure = (
  notice: RecipientNotice,
  at: Instant,
): RecipientNotice => ({
  ...notice,
  tries: notice.tries + 1,
  nextAt: plusDays(at, triedAgainAfterDays),
});

/** Nobody writes to it any more; a person may still take down what it says. */
export const givenUp = (notice: RecipientNotice): RecipientNotice => ({
  ...withoutNext(notice),
  state: "not-reached",
});

export const acknowledged = (
  notice: RecipientNotice,
  { by, now }: { by: StaffId; now: Instant },
): RecipientNotice =>
  notice.state === "acknowledged"
    ? notice
    : {
        ...withoutNext(notice),
        ...{ state: "acknowledged", acknowledgedAt: now, by },
      };

/** Art 19: impossible, or out of proportion. What was acknowledged was neither. */
export const disproportionate = (
  notice: RecipientNotice,
  why: { by: StaffId; reason: DisproportionReason; words: string },
): RecipientNotice =>
  notice.state === "acknowledged" || notice.state === "disproportionate"
    ? notice
    : { ...withoutNext(notice), ...why, state: "disproportionate" };

const withoutNext = ({
  nextAt: _passed,
  ...notice
}: RecipientNotice): RecipientNotice => notice;
