import type { Ledger } from "../ports.ts";
import type { Disclosure, DisclosureRefusal } from "#schemas/disclosure";
import type { DisclosureId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { changeDisclosure, type NotDisclosed } from "./change-disclosure.ts";
import { evidenceOf } from "./evidence-of.ts";

export type DecidingDisclosure = {
  disclosureId: DisclosureId;
  said:
    | { verdict: "approved" }
    | { verdict: "refused"; because: DisclosureRefusal };
  by: StaffId;
  now: Instant;
};

/** A second person looks at necessity and compatibility, and approves or refuses (R34, T99). */
export async function decideDisclosure(
  ledger: Ledger,
  deciding: DecidingDisclosure,
): Promise<Disclosure | NotDisclosed> {
  const { disclosureId, said, by, now } = deciding;
  const changed = await changeDisclosure(ledger, disclosureId, (current) =>
    decided(current, deciding),
  );
  if (!("verdict" in changed))
    await ledger.append(
      evidenceOf(
        disclosureId,
        said.verdict === "approved"
          ? "disclosure.approved"
          : "disclosure.refused",
        {
          at: now,
          details: {
            by,
            ...(said.verdict === "refused" ? { because: said.because } : {}),
          },
        },
      ),
    );
  return changed;
}

function decided(
  current: Disclosure,
  { said, by, now }: DecidingDisclosure,
): Disclosure | NotDisclosed {
  const against = whyNotDecided(current, by);
  if (against !== undefined) return { verdict: "refused", against };
  const stamped = { ...current, decided: { by, at: now } };
  if (said.verdict === "refused")
    return { ...stamped, state: "refused", refusedBecause: said.because };
  // What is given whole needs nothing made.
  return current.parts.every(({ wholeBecause }) => wholeBecause !== undefined)
    ? { ...stamped, state: "ready" }
    : { ...stamped, state: "approved", nextAt: now };
}

function whyNotDecided(
  { state, registeredBy }: Disclosure,
  by: StaffId,
): NotDisclosed["against"] | undefined {
  if (state !== "asked")
    return {
      because: `The disclosure is ${state} already.`,
      article: "R34",
      fix: "Register what is asked now as a disclosure of its own.",
    };
  return registeredBy === by
    ? {
        because: "Who registered a disclosure does not decide on it.",
        article: "R34, Art 5(2)",
        fix: "Ask somebody else of legal or privacy staff.",
      }
    : undefined;
}
