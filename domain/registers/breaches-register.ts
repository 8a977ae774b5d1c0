import type { Ledger } from "../ports.ts";
import type { Breach } from "#schemas/breach";
import type { Instant } from "#schemas/instant";
import { breachClock } from "../breaches/breach-clock.ts";
import { breachesOf } from "../breaches/breach-view.ts";
import type { Row } from "./register.ts";

/** One line a breach: the facts, its effects and what was done, whether or not the authority was told (Art 33(5), T52). */
export const breachesRegister = {
  columns: [
    "breachId",
    "entityId",
    "what",
    "source",
    "categories",
    "subjects",
    "recordings",
    "requestId",
    "awareAt",
    "registeredAt",
    "dueAt",
    "clock",
    "notifiedAt",
    "notNeededBecause",
    "subjectsTold",
    "effects",
    "measures",
    "closedAt",
  ],
  counted: ["entityId", "what", "clock", "subjectsTold"],
  rows: async (
    ledger: Pick<Ledger, "find">,
    { month, now }: { month: string; now: Instant },
  ): Promise<Row[]> =>
    (await breachesOf(ledger, month)).map((breach) => rowOf(breach, now)),
} as const;

const rowOf = (breach: Breach, now: Instant): Row => ({
  ...foundIn(breach),
  ...decidedIn(breach, now),
  ...closedIn(breach),
});

const foundIn = ({
  breachId,
  entityId,
  what,
  source,
  categories,
  awareAt,
  registeredAt,
  ...some
}: Breach): Row => ({
  ...{ breachId, entityId, what, source, awareAt, registeredAt },
  categories: categories.join(" "),
  subjects: some.subjects ?? null,
  recordings: some.recordings ?? null,
  requestId: some.requestId ?? null,
});

function decidedIn(breach: Breach, now: Instant): Row {
  const { dueAt, state } = breachClock(breach, now);
  const { authority } = breach;
  return {
    ...{ dueAt, clock: state },
    notifiedAt: authority?.notifiedAt ?? null,
    notNeededBecause: authority?.because ?? null,
    subjectsTold: toldIn(breach),
  };
}

/** When they were told, or why not. */
const toldIn = ({ subjectsTold: told }: Breach): string | null =>
  told?.toldAt ?? told?.because ?? null;

const closedIn = ({ closed }: Breach): Row => ({
  effects: closed?.effects.join(" ") ?? null,
  measures: closed?.measures.join(" ") ?? null,
  closedAt: closed?.at ?? null,
});
