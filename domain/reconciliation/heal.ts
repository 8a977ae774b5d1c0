import type { Ledger, ObjectStore } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Healing } from "#schemas/reconciliation";
import type { Recording, StrayVersion } from "#schemas/recording";
import { keyOf } from "../ledger/keys.ts";
import { orderErasure } from "../retention/order-erasure.ts";
import type { Remedy } from "./difference.ts";

export type HealPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "hold">;
};

/** Does what is safe without a person: by the same roads as everything else, and twice is the same as once. */
export async function heal(
  ports: HealPorts,
  remedy: Remedy,
  now: Instant,
): Promise<Healing | undefined> {
  const { ledger } = ports;
  switch (remedy.do) {
    case "erase-version":
      await eraseVersion(ledger, remedy.version, now);
      return "erasure-ordered";
    case "erase-again":
      return eraseOf(ledger, { ...remedy.recording, nextAt: now });
    case "refuse":
      return eraseOf(
        ledger,
        orderErasure(remedy.recording, { cause: remedy.cause }, now),
      );
    case "admit":
      await ledger.append(remedy.recording);
      return "handed-to-admission";
    case "lock":
      return (await ports.objects.hold(remedy.version, true)) === "set"
        ? "locked"
        : undefined;
    case "collect":
      await ledger.append(remedy.collection);
      return "collection-opened";
  }
}

/** One that was erased before and is there again is erased again. */
async function eraseVersion(
  ledger: Ledger,
  version: Pick<StrayVersion, "interactionId" | "recordingId" | "versionId">,
  now: Instant,
): Promise<void> {
  const ordered: StrayVersion = {
    kind: "stray",
    ...version,
    seenAt: now,
    state: "erasing",
    attempts: 0,
    nextAt: now,
    revision: 0,
  };
  if ((await ledger.append(ordered)).outcome === "appended") return;
  const known = await ledger.read(keyOf(ordered));
  if (known?.kind !== "stray" || known.state !== "erased") return;
  const { erasedAt: _notSo, ...rest } = known;
  await ledger.replace([{ ...rest, state: "erasing", nextAt: now }]);
}

/** A recording that changed meanwhile is looked at again tomorrow. */
async function eraseOf(
  ledger: Ledger,
  recording: Recording,
): Promise<Healing | undefined> {
  const [outcome] = await ledger.replace([recording]);
  return outcome === "replaced" ? "erasure-ordered" : undefined;
}
