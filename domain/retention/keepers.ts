import type { Ledger, LedgerKey, ObjectStore } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Keeper, Recording } from "#schemas/recording";
import { plusMinutes } from "../time/instant.ts";

export type KeeperPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "hold">;
};

/** A recording changed while a keeper joined or left; the step is tried again. */
export class KeepersChanged extends Error {
  readonly code = "keepers-changed";
}

/** `none-yet`: kept, but its bytes are not in the vault yet; ask again. `too-late`: it is being erased, or is gone. */
export type Joined = "held" | "none-yet" | "too-late" | "unknown";

/** Letting go takes seconds; after this it was broken off, and a sweep finishes it. */
const minutesToLift = 5;

export const isKept = (recording: Recording): boolean =>
  recording.keepers.length > 0 || recording.legalHold !== undefined;

export const hasKeeper = (recording: Recording, { by, id }: Keeper): boolean =>
  recording.keepers.some((one) => one.by === by && one.id === id);

/** Adds a keeper: the ledger first, which decides against the eraser, then the bucket's hold as second fence (T15). */
export async function keep(
  { ledger, objects }: KeeperPorts,
  key: LedgerKey,
  keeper: Keeper,
): Promise<Joined> {
  const recording = await ledger.read(key);
  if (recording?.kind !== "recording") return "unknown";
  if (isGoing(recording)) return "too-late";
  if (recording.legalHold === "lifting")
    throw new KeepersChanged("A recording is being let go; try again.");
  if (!hasKeeper(recording, keeper))
    await written(ledger, joined(recording, keeper));
  return lock(objects, recording);
}

const isGoing = ({ state }: Recording): boolean =>
  state === "erasing" || state === "erased" || state === "announced";

async function lock(
  objects: KeeperPorts["objects"],
  { recordingId: key, versionId }: Recording,
): Promise<Joined> {
  if (versionId === undefined) return "none-yet";
  const outcome = await objects.hold({ key, versionId }, true);
  return outcome === "set" ? "held" : "too-late";
}

/**
 * Takes a keeper away. The bucket's hold is lifted after the last one, between two writes of the ledger, so that neither
 * the eraser nor a new keeper comes between; broken off, it goes on when tried again. The old due instant stands (T16, T17).
 */
export async function letGo(
  { ledger, objects }: KeeperPorts,
  key: LedgerKey,
  { keeper, now }: { keeper: Keeper; now: Instant },
): Promise<void> {
  const recording = await ledger.read(key);
  if (recording?.kind !== "recording") return;
  const lifting = recording.legalHold === "lifting";
  if (!lifting && !hasKeeper(recording, keeper)) return;
  const left = lifting
    ? recording
    : await written(ledger, without(recording, { keeper, now }));
  if (left.legalHold === "lifting") await lift({ ledger, objects }, left, now);
}

/** The second half of letting go: of the bucket's hold, and of the ledger's memory of it. */
export async function lift(
  { ledger, objects }: KeeperPorts,
  lifting: Recording,
  now: Instant,
): Promise<void> {
  const { recordingId: key, versionId } = lifting;
  if (versionId !== undefined) await objects.hold({ key, versionId }, false);
  const { legalHold: _lifted, liftAgainAt: _done, ...rest } = lifting;
  await written(ledger, { ...rest, ...onceFree(lifting, now) });
}

function joined(recording: Recording, keeper: Keeper): Recording {
  const { nextAt, ...rest } = recording;
  const stillWaits =
    recording.state === "kept" || nextAt === undefined ? {} : { nextAt };
  return {
    ...rest,
    ...stillWaits,
    keepers: [...recording.keepers, keeper],
    legalHold: "on",
  };
}

function without(
  recording: Recording,
  { keeper, now }: { keeper: Keeper; now: Instant },
): Recording {
  const keepers = recording.keepers.filter(
    ({ by, id }) => by !== keeper.by || id !== keeper.id,
  );
  return keepers.length > 0
    ? { ...recording, keepers }
    : {
        ...recording,
        keepers,
        legalHold: "lifting",
        liftAgainAt: plusMinutes(now, minutesToLift),
      };
}

/** Of a kept recording that nobody needs: erased now when that was put off, at its due instant otherwise. */
export function onceFree(
  recording: Recording,
  now: Instant,
): Partial<Recording> {
  if (recording.state !== "kept") return {};
  if (recording.erasure !== undefined) return { state: "erasing", nextAt: now };
  return recording.dueAt === undefined ? {} : { nextAt: recording.dueAt };
}

async function written(
  ledger: Ledger,
  recording: Recording,
): Promise<Recording> {
  const [outcome] = await ledger.replace([recording]);
  if (outcome === "conflict")
    throw new KeepersChanged("A recording changed meanwhile; try again.");
  return { ...recording, revision: recording.revision + 1 };
}
