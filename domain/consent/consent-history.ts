import type { ConsentAnswer, Purpose } from "#schemas/consent";
import type { Instant } from "#schemas/instant";
import { consentState } from "./consent-state.ts";

/** A consent that was given: when, and when and how it ended. Both stay as proof (T28). */
export type ConsentHistory = {
  purpose: Purpose;
  givenAt: Instant;
  ended?: {
    at: Instant;
    as: "withdrawn" | "void" | "refused";
    channel: ConsentAnswer["channel"];
  };
};

const purposes = ["recording", "monitoring"] as const;

export const consentHistory = (
  answers: readonly ConsentAnswer[],
): ConsentHistory[] =>
  purposes.flatMap((purpose) => {
    const consent = consentState(answers, purpose);
    if (!("given" in consent)) return [];
    const given = { purpose, givenAt: consent.given.receivedAt };
    if (consent.state === "given") return [given];
    const { receivedAt: at, channel } = consent.ended;
    return [{ ...given, ended: { at, as: consent.state, channel } }];
  });
