import fc from "fast-check";
import { expect, test } from "vitest";
import { letterFacts } from "#domain/correspondence/letter-facts";
import { endingOf, wrongOutcomes } from "#domain/rights/outcome";
import { refusalTable } from "#domain/rights/refusal-table";
import { rightTable } from "#domain/rights/right-table";
import { subjectTable } from "#domain/rights/subject-table";
import { NewOutcome, RightOutcome } from "#schemas/outcome";
import { RefusalReason } from "#schemas/refusal";
import { Right } from "#schemas/right";
import { SubjectKind } from "#schemas/subject-kind";
import { rights as policy } from "#stacks/settings/rights";
import { aRequest } from "#test/contracts/ledger-items";

const stamp = { decidedAt: "2026-11-25T10:00:00.000Z", decidedBy: "staff-1" };
const identity = { verdict: "confirmed", method: "call-back", ...stamp };
const particulars = {
  ground: "needed-by-subject",
  erasureGround: "no-longer-necessary",
  statement: "It was another price.",
  weighed: ["training"],
  reasons: "It was weighed.",
  transmitTo: "example-telecom",
};

const outcomeOf = (right: Right, kind: SubjectKind) =>
  fc
    .record({
      result: fc.constantFrom("granted", "partly", "refused"),
      reason: fc.constantFrom(
        ...Object.values(RefusalReason.def.entries).filter((reason) => {
          const { of, to = kind } = refusalTable[reason];
          return to === kind && (of === "every" || of.includes(right));
        }),
      ),
    })
    .map(({ result, reason }) => {
      const takes =
        result !== "refused" || reason === "overriding-grounds"
          ? [
              ...rightTable[right].takes,
              ...(subjectTable[kind].takes[right] ?? []),
            ]
          : [];
      const may = result === "refused" ? [] : (rightTable[right].mayTake ?? []);
      return NewOutcome.parse({
        ...{ right, result, reason },
        interactionIds: ["call-1"],
        ...Object.fromEntries(
          [...takes, ...may].map((name) => [name, particulars[name]]),
        ),
      });
    });

const decisions = fc
  .tuple(
    fc.constantFrom(...Object.values(SubjectKind.def.entries)),
    fc.uniqueArray(fc.constantFrom(...Object.values(Right.def.entries)), {
      minLength: 1,
    }),
  )
  .chain(([kind, rights]) =>
    fc.tuple(
      fc.constant(kind),
      fc.tuple(...rights.map((right) => outcomeOf(right, kind))),
    ),
  );

test("any decision over any rights has one ending, and a letter in which each right is answered once (R47)", () => {
  fc.assert(
    fc.property(decisions, ([kind, outcomes]) => {
      const rights = outcomes.map(({ right }) => right);
      expect(wrongOutcomes(rights, outcomes, kind)).toBeUndefined();
      const stored = outcomes.map((one) => RightOutcome.parse(one));
      const request = aRequest({
        ...{ rights, identity, approval: { outcomes: stored, ...stamp } },
      });
      const results = new Set(outcomes.map(({ result }) => result));
      const [only] = results;
      const ending = {
        granted: "fulfilled",
        refused: "refused",
        partly: "partly-fulfilled",
      };
      expect(endingOf(request)).toBe(
        results.size === 1 && only ? ending[only] : "partly-fulfilled",
      );
      const parts = letterFacts("answer", request, {
        ...policy,
        reasons: "x",
        transfersTold: [],
      });
      const kinds = parts.map(({ kind }) => kind);
      for (const outcome of outcomes) {
        const own = kinds.filter((kind) => kind === `answer-${outcome.right}`);
        const isTold =
          outcome.result !== "refused" ||
          outcome.reason === "overriding-grounds";
        expect(own).toHaveLength(isTold ? 1 : 0);
      }
      const listed = parts.flatMap((part) =>
        part.kind === "refused" || part.kind === "partly-granted"
          ? part.facts.refused.map(({ right }) => right)
          : [],
      );
      const lacking = outcomes.flatMap(({ right, result }) =>
        result === "granted" ? [] : [right],
      );
      // One objection that is overridden says so itself.
      expect(
        kinds.length === 1 && listed.length === 0 ? lacking : listed,
      ).toEqual(lacking);
    }),
  );
});
