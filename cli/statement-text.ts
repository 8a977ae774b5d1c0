import type {
  Attestation,
  AuditAnchor,
  DeletionCertificate,
  ReconciliationOutcome,
  Statement,
} from "#schemas/statement";
import type { PackageManifest, PortableManifest } from "#schemas/package";
import type { TransmissionStatement } from "#schemas/transmission";
import { moment, rows, table } from "./table.ts";

/** What a statement says, for people. */
export function statementText(statement: Statement): string {
  switch (statement.format) {
    case "tacet-attestation-1":
      return attestationText(statement);
    case "tacet-deletion-certificate-1":
      return certificateText(statement);
    case "tacet-package-1":
    case "tacet-portable-1":
      return packageText(statement);
    case "tacet-transmission-1":
      return transmissionText(statement);
    case "tacet-audit-anchor-1":
      return anchorText(statement);
  }
}

const transmissionText = (statement: TransmissionStatement): string =>
  [
    rows([
      ["transmission", statement.transmissionId],
      ["to", `${statement.receiver.id}, ${statement.receiver.address}`],
      ["as of", moment(statement.asOf)],
      ["bytes", String(statement.package.bytes)],
      ["sha256", statement.package.sha256],
    ]),
    sentences(statement.says),
  ].join("\n");

const anchorText = ({ day, asOf, first, last, count, head }: AuditAnchor) =>
  rows([
    ["audit chain on", day],
    ["as of", moment(asOf)],
    ["records", `${String(first)} to ${String(last)}, ${String(count)} new`],
    ["head", head],
  ]);

const sentences = (says: readonly string[]): string =>
  rows(says.map((one) => [one]));

function attestationText(statement: Attestation): string {
  const { dayHeard, dayTermEnded, keptBeyondTerm } = statement;
  const { overdue, reconciliation } = statement;
  return [
    rows([
      ["attestation of", statement.day],
      ["as of", moment(statement.asOf)],
    ]),
    sentences(statement.says),
    countsTable([dayHeard, dayTermEnded]),
    table(
      ["kept beyond term", "since", "by", "ground beyond cap"],
      keptBeyondTerm.map((one) => [
        one.recordingId,
        moment(one.termEndedAt),
        one.keepers.map(({ by, id }) => `${by} ${id}`).join(", "),
        one.groundBeyondCap,
      ]),
      "Nothing is kept beyond its term.",
    ),
    table(
      ["overdue", "since", "state"],
      overdue.map((one) => [
        one.recordingId,
        moment(one.termEndedAt),
        one.state,
      ]),
      "Nothing is overdue.",
    ),
    ...findingsText(reconciliation),
  ].join("\n");
}

/** A day that was not compared says so in its sentences, and has no table to seem empty. */
const findingsText = (outcome: ReconciliationOutcome): string[] =>
  outcome.state === "reconciled"
    ? [
        table(
          ["finding", "new", "healed", "open"],
          Object.entries(outcome.findings).map(
            ([type, { found, healed, open }]) => [type, found, healed, open],
          ),
          "The comparison found nothing.",
        ),
      ]
    : [];

const countsTable = (days: readonly Attestation["dayHeard"][]): string =>
  table(
    [
      "calls of",
      "calls",
      "refused",
      "kept",
      "erasing",
      "erased",
      "of these",
      "held",
      "restricted",
      "frozen",
    ],
    days.map(({ day, calls, refusedCalls, recordings }) => [
      day,
      calls,
      refusedCalls,
      recordings.kept,
      recordings.erasing,
      recordings.erased,
      Object.entries(recordings.erasedBy)
        .map(([cause, count]) => `${cause} ${String(count)}`)
        .join(", "),
      recordings.held,
      recordings.restricted,
      recordings.frozen,
    ]),
    "",
  );

const certificateText = ({
  about,
  asOf,
  says,
  deletions,
}: DeletionCertificate): string =>
  [
    rows([
      "requestId" in about
        ? ["deletions for request", about.requestId]
        : ["deletion of recording", about.recordingId],
      ["as of", moment(asOf)],
    ]),
    sentences(says),
    table(
      ["recording", "version", "why", "decided", "gone here", "gone there"],
      deletions.map((one) => [
        one.recordingId,
        one.versionId,
        one.cause,
        moment(one.decidedAt),
        moment(one.hereGoneAt),
        moment(one.platformGoneAt),
      ]),
      "No recordings.",
    ),
  ].join("\n");

const packageText = ({
  requestId,
  asOf,
  says,
  files,
}: PackageManifest | PortableManifest): string =>
  [
    rows([
      ["package of request", requestId],
      ["as of", moment(asOf)],
    ]),
    sentences(says),
    table(
      ["file", "bytes", "sha256"],
      files.map(({ name, bytes, sha256 }) => [name, String(bytes), sha256]),
      "No files.",
    ),
  ].join("\n");
