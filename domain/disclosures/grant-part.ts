import type { Ledger, ObjectStore, ObjectVersion } from "../ports.ts";
import type { Disclosure, DisclosurePart } from "#schemas/disclosure";
import type { GrantRefusal } from "#schemas/grant";
import type { ListeningId, StaffId } from "#schemas/ids";
import type { Instant, LegalDate } from "#schemas/instant";
import type { Listening } from "#schemas/listening";
import type { Recording } from "#schemas/recording";
import type { StaffMember } from "#schemas/staff";
import type { Transfer } from "#schemas/transfer";
import { localDate } from "../clock/calendar-day.ts";
import { recordingKey } from "../ledger/keys.ts";
import { decideGrant, type Grant } from "../listening/decide-grant.ts";
import { type Reach, reachOf } from "../listening/reach-of.ts";
import { recordOf } from "../staff/record-of.ts";

type Asking = {
  disclosure: Disclosure;
  part: DisclosurePart;
  by: StaffId;
  now: Instant;
  transfers: readonly Transfer[];
};
type Ports = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "look">;
  newListeningId: () => ListeningId;
};
export type PartGranted =
  | { verdict: "granted"; version: ObjectVersion }
  | { verdict: "refused"; reasons: GrantRefusal[] };

/** May this person give this recording to the authority, now? The answer is written down before it is given. */
export async function grantPart(
  ports: Ports,
  asking: Asking,
): Promise<PartGranted> {
  const known = await knownOf(ports.ledger, asking);
  const version = await versionOf(ports, asking.part, known.kept);
  const grant = decided(asking, known);
  const reasons = reasonsOf(grant, version);
  await ports.ledger.append(
    lineOf(asking, {
      listeningId: ports.newListeningId(),
      verdict: reasons.length === 0 ? "granted" : "refused",
      reasons,
      ...(grant.verdict === "granted" ? { role: grant.role } : {}),
      ...("transfer" in known.met ? { transfer: known.met.transfer } : {}),
    }),
  );
  return version === undefined || reasons.length > 0
    ? { verdict: "refused", reasons }
    : { verdict: "granted", version };
}

const reasonsOf = (
  grant: Grant,
  version: ObjectVersion | undefined,
): GrantRefusal[] => [
  ...new Set([
    ...(grant.verdict === "refused" ? grant.reasons : []),
    ...(version === undefined ? (["gone"] as const) : []),
  ]),
];

/** All that is read at this moment, and never before. */
async function knownOf(
  ledger: Pick<Ledger, "read">,
  { disclosure: { entityId }, part, by, now, transfers }: Asking,
): Promise<Known> {
  const staff = await recordOf(ledger, by);
  const recording = await ledger.read(
    recordingKey(part.interactionId, part.platformRecordingId),
  );
  const day = localDate(now, "UTC");
  const to = staff?.entityId ?? "";
  return {
    ...{ staff, day },
    kept: recording?.kind === "recording" ? recording : undefined,
    met: reachOf(transfers, { from: entityId, to, day }),
  };
}

type Known = {
  staff: StaffMember | undefined;
  kept: Recording | undefined;
  met: Reach;
  day: LegalDate;
};

const decided = (
  { disclosure, now }: Asking,
  { staff, kept, met, day }: Known,
): Grant =>
  decideGrant(
    {
      use: "disclose",
      purpose: "authority-request",
      circumstance: {
        kind: "disclosure",
        disclosureId: disclosure.disclosureId,
      },
    },
    {
      staff: staff ?? { roles: [] },
      // The law asks for it, whatever its subject agreed to.
      consent: "unanswered",
      ...(kept === undefined ? {} : { recording: kept }),
      reach: met.reach,
      monitorable: false,
      matterStands:
        disclosure.state === "ready" || disclosure.state === "delivered",
      quotaLeft: true,
      ...{ today: day, now },
    },
  );

/** What is there to be given: the extract, or the recording itself. */
async function versionOf(
  { objects }: Ports,
  { extract, recordingId }: DisclosurePart,
  kept: Recording | undefined,
): Promise<ObjectVersion | undefined> {
  if (kept?.versionId === undefined) return undefined;
  const version = { key: recordingId, versionId: kept.versionId };
  const there =
    extract === undefined
      ? await objects.look("recordings", version)
      : await objects.look("exports", extract);
  return there === "present" ? version : undefined;
}

const lineOf = (
  { disclosure, part, by, now }: Asking,
  answer: Pick<
    Listening,
    "listeningId" | "verdict" | "reasons" | "role" | "transfer"
  >,
): Listening => ({
  kind: "listening",
  ...answer,
  door: "broker",
  use: "disclose",
  staffId: by,
  purpose: "authority-request",
  circumstance: { kind: "disclosure", disclosureId: disclosure.disclosureId },
  interactionId: part.interactionId,
  recordingId: part.recordingId,
  at: now,
  revision: 0,
});
