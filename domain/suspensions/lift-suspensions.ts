import type { Instant } from "#schemas/instant";
import type { Suspension } from "#schemas/suspension";
import { recordingKey } from "../ledger/keys.ts";
import { suspensionPartition } from "../ledger/suspension-keys.ts";
import { type KeeperPorts, letGo } from "../retention/keepers.ts";
import { plusMinutes } from "../time/instant.ts";
import { withAgenda } from "./agenda.ts";
import { nothingCounted } from "./counts.ts";
import { keeperOf } from "./keeper-of.ts";
import { sweepSuspensions } from "./sweep.ts";
import { type Round, walkPage } from "./walk.ts";

const minutesAfterFailure = 5;

/**
 * Lets each recording of a released suspension go once the grace is over. Others that need it keep it (T17); its old
 * due instant stands, and an erasure that was put off is carried out by the eraser (T16, T22).
 */
export function liftSuspensions(
  ports: KeeperPorts,
  now: Instant,
): Promise<{ failures: unknown[]; pages: number }> {
  return sweepSuspensions(ports.ledger, now, {
    states: ["releasing", "letting-go"],
    step: async (suspension) => {
      const { round, state } = suspension;
      return state === "releasing" || round === undefined
        ? { suspension: begun(suspension, now), failures: [] }
        : liftStep(ports, { ...suspension, round }, now);
    },
  });
}

function begun(suspension: Suspension, now: Instant): Suspension {
  const { lookAt: _begins, ...rest } = suspension;
  const { unknown } = suspension.counts;
  return withAgenda(
    {
      ...rest,
      state: "letting-go",
      round: {
        step: "let-go",
        counts: { ...nothingCounted, unknown },
        watching: false,
      },
    },
    now,
  );
}

async function liftStep(
  ports: KeeperPorts,
  suspension: Suspension & { round: Round },
  now: Instant,
) {
  const keeper = keeperOf(suspension);
  const { round, isLast, failures } = await walkPage(ports.ledger, suspension, {
    now,
    act: async ({ state, interactionId, platformRecordingId }) => {
      if (state === "let-go") return undefined;
      await letGo(ports, recordingKey(interactionId, platformRecordingId), {
        keeper,
        now,
      });
      return state === "too-late" ? state : "let-go";
    },
  });
  return {
    suspension: isLast
      ? await ended(ports, { ...suspension, round }, now)
      : { ...suspension, round },
    failures,
  };
}

async function ended(
  { ledger }: KeeperPorts,
  suspension: Suspension & { round: Round },
  now: Instant,
): Promise<Suspension> {
  const { round, ...rest } = suspension;
  const { counts } = round;
  const rounds = rest.rounds + 1;
  if (counts.failed > 0)
    return withAgenda(
      {
        ...rest,
        counts,
        rounds,
        lookAt: plusMinutes(now, minutesAfterFailure),
      },
      now,
    );
  await ledger.append({
    kind: "evidence",
    about: suspensionPartition(rest.suspensionId),
    type: "suspension.released",
    discriminator: "released",
    at: now,
    details: { letGo: counts["let-go"], tooLate: counts["too-late"] },
    revision: 0,
  });
  return withAgenda(
    { ...rest, counts, rounds, state: "released", releasedAt: now },
    now,
  );
}
