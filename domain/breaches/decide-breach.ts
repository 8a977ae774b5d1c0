import type { Ledger } from "../ports.ts";
import type {
  AuthorityDecision,
  Breach,
  BreachClosing,
  SubjectsDecision,
} from "#schemas/breach";
import type { Evidence, EvidenceType } from "#schemas/evidence";
import type { BreachId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { breachPartition } from "../ledger/outside-keys.ts";
import { type AgainstIt, type Changed, changeBreach } from "./change-breach.ts";
import { closed } from "./close-breach.ts";
import { authorityTold } from "./tell-authority.ts";
import { subjectsTold } from "./tell-subjects.ts";

export type BreachAct =
  | { act: "authority"; said: AuthorityDecision }
  | { act: "subjects"; said: SubjectsDecision }
  | { act: "closing"; said: BreachClosing };
export type Stamp = { by: StaffId; at: Instant };
export type DecidingBreach = {
  breachId: BreachId;
  act: BreachAct;
  by: StaffId;
  now: Instant;
};

/** What people do about a breach; each act is evidence, and an impossible one is refused with the article. */
export async function decideBreach(
  ledger: Ledger,
  { breachId, act, by, now }: DecidingBreach,
): Promise<Changed> {
  const stamp = { by, at: now };
  const changed = await changeBreach(ledger, breachId, (current) =>
    current.closed === undefined || act.act === "closing"
      ? acted(current, act, stamp)
      : { verdict: "refused", against: isClosed },
  );
  if (changed.verdict === "changed")
    await ledger.append({
      kind: "evidence",
      about: breachPartition(breachId),
      ...evidenceOf(act, by),
      at: now,
      revision: 0,
    });
  return changed;
}

const isClosed: AgainstIt = {
  because: "The breach is closed, and what the register says of it stands.",
  article: "Art 33(5)",
  fix: "Register what became known since as a breach of its own.",
};

function acted(current: Breach, act: BreachAct, stamp: Stamp): Changed {
  switch (act.act) {
    case "authority":
      return authorityTold(current, act.said, stamp);
    case "subjects":
      return subjectsTold(current, act.said, stamp);
    case "closing":
      return closed(current, act.said, stamp);
  }
}

type About = Pick<Evidence, "discriminator" | "details"> & {
  type: EvidenceType;
};

/** Codes and times; the reasons stand with the breach. */
function evidenceOf({ act, said }: BreachAct, by: StaffId): About {
  if (act === "closing")
    return {
      type: "breach.closed",
      discriminator: "",
      details: {
        by,
        effects: said.effects.join(" "),
        measures: said.measures.join(" "),
      },
    };
  const type = act === "authority" ? "breach.authority" : "breach.subjects";
  switch (said.verdict) {
    case "notified":
      return { type, ...told({ by, verdict: said.verdict }, said.notifiedAt) };
    case "told":
      return { type, ...told({ by, verdict: said.verdict }, said.toldAt) };
    case "not-needed":
    case "not-told":
      return {
        type,
        discriminator: said.verdict,
        details: { by, verdict: said.verdict, because: said.because },
      };
  }
}

const told = (details: Evidence["details"], at: Instant) => ({
  discriminator: at,
  details: { ...details, toldAt: at },
});
