import type { ShownBreach, ShownBreaches } from "./breach-shapes.ts";
import { evidenceTable } from "./evidence-text.ts";
import { moment, rows, table } from "./table.ts";

export const breachesTable = ({ month, breaches }: ShownBreaches): string =>
  table(
    ["breach", "what", "entity", "known since", "due", "clock", "closed"],
    breaches.map((one) => [
      one.breachId,
      one.what,
      one.entityId,
      moment(one.awareAt),
      moment(one.clock.dueAt),
      clockOf(one),
      moment(one.closed?.at),
    ]),
    `No breaches in ${month}.`,
  );

/** What happened, how long there is, what is decided, and what to do next. */
export const breachText = (shown: ShownBreach): string =>
  [
    rows([
      ["breach", shown.breachId],
      ["what", shown.what],
      ["entity", shown.entityId],
      ["request", shown.requestId],
      ["told us", shown.source],
      ["known since", moment(shown.awareAt)],
      ["registered", moment(shown.registeredAt)],
      ["authority by", moment(shown.clock.dueAt)],
      ["clock", clockOf(shown)],
      ["data", shown.categories.join(", ")],
      ["people, about", shown.subjects],
      ["recordings, about", shown.recordings],
      ["authority", authorityOf(shown)],
      ["people told", subjectsOf(shown)],
      ["effects", shown.closed?.effects.join(", ")],
      ["measures", shown.closed?.measures.join(", ")],
      ["closed", moment(shown.closed?.at)],
    ]),
    ...nextOf(shown),
    ...(shown.history === undefined
      ? []
      : [evidenceTable(shown.history, "No history yet.")]),
  ].join("\n");

function clockOf({ clock: { state, hoursLeft } }: ShownBreach): string {
  if (hoursLeft === undefined || hoursLeft === null) return state;
  return hoursLeft < 0
    ? `${state}, ${String(-hoursLeft)} h over`
    : `${state}, ${String(hoursLeft)} h left`;
}

function authorityOf({ authority }: ShownBreach): string | undefined {
  if (authority === undefined) return undefined;
  const { verdict, notifiedAt, because, why, furtherAt } = authority;
  const phases =
    furtherAt.length === 0 ? [] : [`then ${furtherAt.length} times`];
  return [verdict, moment(notifiedAt), because, why, ...phases]
    .filter(Boolean)
    .join(" ");
}

const subjectsOf = ({ subjectsTold: told }: ShownBreach): string | undefined =>
  told &&
  [told.verdict, moment(told.toldAt), told.how, told.because]
    .filter(Boolean)
    .join(" ");

function nextOf({
  breachId,
  authority,
  subjectsTold,
  closed,
}: ShownBreach): string[] {
  if (closed !== undefined) return [];
  const next = (act: string) => [`Next: tacet breaches ${act} ${breachId}\n`];
  if (authority === undefined) return next("notify");
  return authority.verdict === "notified" && subjectsTold === undefined
    ? next("tell")
    : next("close");
}
