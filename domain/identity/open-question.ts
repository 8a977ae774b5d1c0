import type { IdentityDoubt } from "#schemas/clock";
import type { Question } from "#schemas/identity-question";
import type { Request } from "#schemas/request";

export type Doubt = IdentityDoubt;

/** The question the requester has not answered yet; a decision on the identity ends every one. */
export const openQuestion = ({
  identity,
  questions = [],
}: Pick<Request, "identity" | "questions">): Question | undefined =>
  identity === undefined
    ? questions.find(({ endedAt }) => endedAt === undefined)
    : undefined;

/** The last doubt that was written down, with a question or a pause (Art 12(6)). */
export const recordedDoubt = ({
  clock,
  questions = [],
}: Pick<Request, "clock" | "questions">): Doubt | undefined =>
  questions.at(-1)?.doubt ?? clock.pauses.at(-1)?.doubt;
