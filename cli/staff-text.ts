import { evidenceTable } from "./evidence-text.ts";
import type { ShownMember, ShownStaff } from "./staff-shapes.ts";
import { moment, rows, table } from "./table.ts";

export const staffTable = ({ staff }: ShownStaff): string =>
  table(
    ["id", "entity", "roles", "state", "lacks", "trained until", "left"],
    staff.map((one) => [
      one.staffId,
      one.entityId,
      one.roles.join(", "),
      one.state,
      one.lacks.join(", "),
      one.training?.expiresOn,
      moment(one.leftAt),
    ]),
    "Nobody is on record. Whoever has the group security registers the first: tacet staff register --help",
  );

/** What somebody may do, what they lack for it, and what is to be done next. */
export const memberText = (shown: ShownMember): string =>
  [
    rows([
      ["id", shown.staffId],
      ["entity", shown.entityId],
      ["roles", shown.roles.join(", ")],
      ["state", shown.state],
      ["lacks", shown.lacks.join(", ")],
      ["undertaking", undertakingOf(shown)],
      ["training", trainingOf(shown)],
      ["known at the platform", shown.knownAtPlatform === true ? "yes" : "no"],
      ["registered", moment(shown.registeredAt)],
      ["by", shown.registeredBy],
      ["left", moment(shown.leftAt)],
    ]),
    ...leavingOf(shown),
    ...(shown.history === undefined
      ? []
      : [evidenceTable(shown.history, "No history yet.")]),
  ].join("\n");

const undertakingOf = ({ undertaking: signed }: ShownMember) =>
  signed &&
  `version ${signed.version}, signed ${signed.signedOn}, ${signed.expiresOn ? `counts until ${signed.expiresOn}, ` : ""}SHA-256 ${signed.sha256}`;

const trainingOf = ({ training }: ShownMember) =>
  training && `${training.completedOn}, counts until ${training.expiresOn}`;

function leavingOf({ staffId, signedOut, openRequests }: ShownMember) {
  if (signedOut === undefined) return [];
  return [
    signedOut
      ? "No token of theirs opens anything any more, and the pool signed them out.\n"
      : "No token of theirs opens anything any more. The pool did not sign them out: disable their user there, or run this again.\n",
    ...(openRequests === undefined || openRequests === 0
      ? []
      : [
          `Next: ${openRequests} open requests are theirs; tacet requests list --owner ${staffId}, and tacet requests assign each.\n`,
        ]),
  ];
}
