import type { Ledger, ObjectStore } from "../ports.ts";
import type { Disclosure, DisclosurePart } from "#schemas/disclosure";
import type { DerivativeId, ListeningId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { ShapeOf } from "../audio/audio-reviews.ts";
import type { Interval } from "../audio/mutes.ts";
import type {
  RedactedAudio,
  SubjectAudioPorts,
} from "../audio/subject-audio.ts";
import { attemptEach, failuresOf } from "../attempt.ts";
import { recordingKey } from "../ledger/keys.ts";
import { registerDerivative } from "../retention/register-derivative.ts";
import { changeDisclosure } from "./change-disclosure.ts";
import { evidenceOf } from "./evidence-of.ts";
import { mayCut } from "./may-cut.ts";

export type ExtractPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "put" | "read">;
  shapeOf: ShapeOf;
  redact: SubjectAudioPorts["redact"];
  newDerivativeId: () => DerivativeId;
  newListeningId: () => ListeningId;
};

const mostDisclosures = 20;

/**
 * Makes what was approved of a recording: a copy that is silent but for the stretch that is needed, so that times stay
 * those of the call (R34: the minimum). It is a derivative, and goes with its recording (T8).
 */
export async function prepareExtracts(
  ports: ExtractPorts,
  now: Instant,
): Promise<{ prepared: number; failures: unknown[] }> {
  const due = await ports.ledger.due("extract", now, mostDisclosures);
  const disclosures = due.filter((item) => item.kind === "disclosure");
  const made = await attemptEach(disclosures, 1, (one) =>
    prepare(ports, one, now),
  );
  return {
    prepared: made.filter(({ ok }) => ok).length,
    failures: failuresOf(made),
  };
}

async function prepare(
  ports: ExtractPorts,
  disclosure: Disclosure,
  now: Instant,
): Promise<void> {
  const { disclosureId, decided } = disclosure;
  if (decided === undefined) return;
  const parts: DisclosurePart[] = [];
  for (const part of disclosure.parts)
    parts.push(await madeOf(ports, part, { disclosure, by: decided.by, now }));
  await changeDisclosure(ports.ledger, disclosureId, (current) => {
    const { nextAt: _done, ...rest } = current;
    return current.state === "approved"
      ? { ...rest, parts, state: "ready" }
      : current;
  });
  await ports.ledger.append(
    evidenceOf(disclosureId, "disclosure.prepared", {
      at: now,
      details: {
        extracts: parts.filter(({ extract }) => extract !== undefined).length,
        failed: parts.filter(({ failed }) => failed !== undefined).length,
      },
    }),
  );
}

type Making = { disclosure: Disclosure; by: StaffId; now: Instant };

async function madeOf(
  ports: ExtractPorts,
  part: DisclosurePart,
  making: Making,
): Promise<DisclosurePart> {
  const { fromMs, toMs, extract } = part;
  if (fromMs === undefined || toMs === undefined || extract !== undefined)
    return part;
  const source = await sourceOf(ports, part);
  if (source === undefined) return { ...part, failed: "gone" };
  if (!(await mayCut(ports, part, { ...making, recording: source.recording })))
    return { ...part, failed: "not-granted" };
  const { open, shape } = source;
  if (shape === undefined) return { ...part, failed: "unknown-format" };
  if (toMs > shape.lengthMs) return { ...part, failed: "behind-its-end" };
  const mutes = allBut({ fromMs, toMs }, shape.lengthMs);
  const redacted = await ports.redact(open, { keep: "both", mutes });
  return kept(ports, part, { ...making, redacted });
}

/** The recording's bytes, and what they are; nothing when there are none any more. */
async function sourceOf(
  { ledger, objects, shapeOf }: ExtractPorts,
  part: DisclosurePart,
) {
  const recording = await ledger.read(parentOf(part));
  if (recording?.kind !== "recording" || recording.state !== "kept")
    return undefined;
  const { versionId, recordingId: key, bytes = 0 } = recording;
  if (versionId === undefined) return undefined;
  const open = () => objects.read("recordings", { key, versionId });
  return { recording, open, shape: await shapeOf(await open(), bytes) };
}

const parentOf = ({ interactionId, platformRecordingId }: DisclosurePart) =>
  recordingKey(interactionId, platformRecordingId);

async function kept(
  ports: ExtractPorts,
  part: DisclosurePart,
  { by, now, redacted }: Making & { redacted: RedactedAudio },
): Promise<DisclosurePart> {
  const registered = await registerDerivative(
    ports,
    {
      ...{ parent: parentOf(part), form: "clip", registeredBy: by },
      derivativeId: ports.newDerivativeId(),
      body: redacted.body,
      contentType: redacted.contentType,
    },
    now,
  );
  if (
    registered.verdict !== "registered" ||
    registered.derivative.versionId === undefined
  )
    return { ...part, failed: "gone" };
  const { derivativeId, key, versionId } = registered.derivative;
  const sha256 = redacted.sha256();
  return { ...part, extract: { derivativeId, key, versionId, sha256 } };
}

/** What lies before and behind a stretch. */
const allBut = ({ fromMs, toMs }: Interval, lengthMs: number): Interval[] =>
  [
    { fromMs: 0, toMs: fromMs },
    { fromMs: toMs, toMs: lengthMs },
  ].filter((one) => one.toMs > one.fromMs);
