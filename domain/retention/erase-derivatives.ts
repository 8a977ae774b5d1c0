import type { Ledger, ObjectStore } from "../ports.ts";
import type { Derivative } from "#schemas/derivative";
import type { DerivativeId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Recording } from "#schemas/recording";
import { type Attempt, attemptEach } from "../attempt.ts";
import { derivativeKey, recordingKey } from "../ledger/keys.ts";
import { secondsBetween } from "../time/instant.ts";
import { lookAgain } from "./after-erasure.ts";
import { isKept } from "./keepers.ts";
import { type ErasurePolicy, retentionVerdict } from "./retention-verdict.ts";
import type { Rule } from "./rules/rule.ts";

export type DerivativeErasePorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "deleteVersions" | "versionsOf">;
};

/** Nobody writes bytes longer than a function may run, so after this none can still arrive. */
export const uploadMinutes = 15;

/** Ours, not the platform's; below its own prefix, so that no package's week is its term. */
export const derivativeKeyOf = (id: DerivativeId): string =>
  `derivatives/${id}`;

/**
 * Erases what was made from a recording that is being erased, and says whether all of it is gone: by every version of
 * its key, and with no upload that may still be under way (T8, T2).
 */
export async function derivativesGone(
  ports: DerivativeErasePorts,
  { interactionId, derivatives = [] }: Recording,
  now: Instant,
): Promise<boolean> {
  if (derivatives.length === 0) return true;
  const items = await ports.ledger.readMany(
    derivatives.map((id) => derivativeKey(interactionId, id)),
  );
  const known = items.filter(
    (item): item is Derivative => item.kind === "derivative",
  );
  let gone = true;
  for (const id of derivatives) {
    const item = known.find(({ derivativeId }) => derivativeId === id);
    gone = (await oneGone(ports, id, { item, now })) && gone;
  }
  return gone;
}

async function oneGone(
  { ledger, objects }: DerivativeErasePorts,
  id: DerivativeId,
  { item, now }: { item: Derivative | undefined; now: Instant },
): Promise<boolean> {
  const key = derivativeKeyOf(id);
  const versions = await objects.versionsOf("exports", key);
  if (versions.length > 0) {
    await objects.deleteVersions("exports", versions);
    if ((await objects.versionsOf("exports", key)).length > 0) return false;
  }
  if (item === undefined || item.state === "erased") return true;
  if (mayStillArrive(item, now)) return false;
  const { nextAt: _passed, ...rest } = item;
  const [outcome] = await ledger.replace([
    { ...rest, state: "erased", erasedAt: now, attempts: item.attempts + 1 },
  ]);
  return outcome === "replaced";
}

const mayStillArrive = (
  { versionId, registeredAt }: Derivative,
  now: Instant,
): boolean =>
  versionId === undefined &&
  secondsBetween(registeredAt, now) < 60 * uploadMinutes;

/**
 * Looks after derivatives whose own due instant has come. Usually their parent went at the same instant and took them
 * along; what is found here waits with a kept parent, or is overdue and is asked for until it is gone.
 */
export async function eraseDueDerivatives(
  ports: DerivativeErasePorts,
  due: readonly Derivative[],
  { now, policy }: { now: Instant; policy: ErasurePolicy },
): Promise<Attempt<"erased" | "waits" | "overdue">[]> {
  return attemptEach(due, 8, async (derivative) => {
    const item = await ports.ledger.read(
      recordingKey(derivative.interactionId, derivative.platformRecordingId),
    );
    const parent = item?.kind === "recording" ? item : undefined;
    const erased =
      mustGo(parent, { now, rules: policy.rules }) &&
      (await oneGone(ports, derivative.derivativeId, {
        item: derivative,
        now,
      }));
    if (erased) return "erased";
    const attempts = derivative.attempts + 1;
    await ports.ledger.replace([
      { ...derivative, attempts, nextAt: lookAgain(now, attempts, policy) },
    ]);
    return parent !== undefined && isKept(parent) ? "waits" : "overdue";
  });
}

/** Without a parent there is nothing that could keep it. */
const mustGo = (
  parent: Recording | undefined,
  { now, rules }: { now: Instant; rules: readonly Rule[] | undefined },
): boolean =>
  parent === undefined ||
  retentionVerdict({ recording: parent, now, isDerivative: true }, rules)
    .verdict === "erase";
