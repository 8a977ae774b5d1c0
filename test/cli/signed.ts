import canonicalize from "canonicalize";
import { openEmbedded } from "#adapters/embedded/open-embedded";
import { Attestation, Statement, type PublicKey } from "#schemas/statement";

const day = (name: string) => ({
  day: name,
  calls: 3,
  refusedCalls: 1,
  recordings: {
    undecided: 0,
    kept: 1,
    erasing: 0,
    erased: 1,
    erasedBy: { term: 1 },
    held: 1,
    restricted: 0,
    frozen: 0,
  },
});

export const anAttestation: Attestation = Attestation.parse({
  format: "tacet-attestation-1",
  day: "2026-12-24",
  asOf: "2026-12-25T04:00:00.000Z",
  termDays: 30,
  says: ["Nothing older than 30 days is kept except 1 recording — „ș“."],
  dayHeard: day("2026-12-24"),
  dayTermEnded: day("2026-11-24"),
  keptBeyondTerm: [
    {
      recordingId: "0b51c8f2-64e0-4a57-9b2e-51a7c1d0a001",
      termEndedAt: "2026-12-24T10:00:00.000Z",
      keepers: [{ by: "hold", id: "0e0f2a52-5b0e-4a53-9a43-0d7a3c1f2e88" }],
    },
  ],
  overdue: [],
  complete: true,
  reconciliation: { state: "not-reconciled" },
});

export const aCertificate: Statement = Statement.parse({
  format: "tacet-deletion-certificate-1",
  about: { recordingId: "0b51c8f2-64e0-4a57-9b2e-51a7c1d0a001" },
  asOf: "2026-12-25T04:00:00.000Z",
  says: ["This recording is gone here and at the platform."],
  deletions: [
    {
      recordingId: "0b51c8f2-64e0-4a57-9b2e-51a7c1d0a001",
      interactionId: "i-1",
      platformRecordingId: "p-1",
      versionId: "v-1",
      strayVersionIds: [],
      cause: "term",
      decidedAt: "2026-12-24T10:00:00.000Z",
      hereGoneAt: "2026-12-24T10:01:00.000Z",
      platformGoneAt: "2026-12-24T10:02:00.000Z",
    },
  ],
});

export type SignedFile = { text: string; key: PublicKey };

/** Any value as a file holds it, signed with a key of its own. */
export async function signedAs(statement: unknown): Promise<SignedFile> {
  const embedded = openEmbedded();
  try {
    const bytes = Buffer.from(canonicalize(statement) ?? "", "utf8");
    const signature = await embedded.signer.sign(bytes);
    const text = canonicalize({ statement, signature }) ?? "";
    const [key] = await embedded.signer.publicKeys();
    if (key === undefined) throw new NoKey("a signer without a key signed");
    return { text, key };
  } finally {
    embedded.close();
  }
}

export const signed = (statement: Statement = anAttestation) =>
  signedAs(statement);

class NoKey extends Error {
  readonly code = "no-key";
}
