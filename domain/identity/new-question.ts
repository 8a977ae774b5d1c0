import type { IdentityQuestion } from "#schemas/clock";
import type { IdentityMeans, Question } from "#schemas/identity-question";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { endOfDay, localDate } from "../clock/calendar-day.ts";
import { clockOf } from "../clock/clock-of.ts";
import { pauseClock } from "../clock/pause-clock.ts";
import { instantOf, millisecondsOf, plusDays } from "../time/instant.ts";
import type { Asking } from "./ask-question.ts";
import { recordedDoubt } from "./open-question.ts";

type Policy = RightsPolicy["identityQuestion"];

/** The request with the question put, and its clock stopped where it may be. */
export function newQuestion(
  request: Request,
  { asked, by, now }: Asking,
  policy: Policy,
): Request {
  const { means } = asked;
  const doubt = asked.doubt ?? recordedDoubt(request);
  if (doubt === undefined) return request;
  const pause = { doubt, asked: pausedFor[lightestOf(means)], askedAt: now };
  const moved = pauseClock(request, { pause, by, now, policy });
  const after = moved.verdict === "moved" ? moved.request : request;
  const paused = clockOf(after, now).state === "paused";
  const replyBy = replyByOf(after, { now, policy });
  const openUntil = endOfDay(replyBy, request.clock.timeZone);
  const questions = request.questions ?? [];
  const question: Question = {
    number: questions.length + 1,
    ...{ means, doubt, askedAt: now, by, replyBy, openUntil, paused },
    remindAt: halfWay(now, openUntil),
  };
  return { ...after, questions: [...questions, question] };
}

/** From the lightest on. */
export const ladder: readonly IdentityMeans[] = [
  "known-channel",
  "call-facts",
  "one-time-code",
  "document-shown",
];
const lightestOf = (means: readonly IdentityMeans[]): IdentityMeans =>
  ladder.find((one) => means.includes(one)) ?? "document-shown";

const pausedFor: Readonly<Record<IdentityMeans, IdentityQuestion>> = {
  "known-channel": "known-channel",
  "call-facts": "call-facts",
  "one-time-code": "one-time-code",
  "document-shown": "document",
};

/** Days enough to answer, and never past the day on which the clock goes on by itself, or the answer is due. */
function replyByOf(
  request: Request,
  { now, policy }: { now: Asking["now"]; policy: Policy },
): Question["replyBy"] {
  const { timeZone, pauses } = request.clock;
  const asked = localDate(plusDays(now, policy.replyWithinDays), timeZone);
  const view = clockOf(request, now);
  const resumesBy = pauses.at(-1)?.resumesBy ?? now;
  const last =
    view.state === "paused" ? localDate(resumesBy, timeZone) : view.dueDate;
  return asked < last ? asked : last;
}

const halfWay = (from: Asking["now"], to: Asking["now"]) =>
  instantOf(Math.floor((millisecondsOf(from) + millisecondsOf(to)) / 2));
