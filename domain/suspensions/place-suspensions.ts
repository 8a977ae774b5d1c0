import type { Notifier } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Suspended, Suspension } from "#schemas/suspension";
import { recordingKey } from "../ledger/keys.ts";
import { keep, type KeeperPorts } from "../retention/keepers.ts";
import { plusMinutes } from "../time/instant.ts";
import { withAgenda } from "./agenda.ts";
import { nothingCounted } from "./counts.ts";
import { findPage } from "./find-page.ts";
import { keeperOf } from "./keeper-of.ts";
import { noticeOverdueReview } from "./overdue-review.ts";
import { sweepSuspensions } from "./sweep.ts";
import { type Round, walkPage } from "./walk.ts";

export type PlacePorts = KeeperPorts & { notifier: Pick<Notifier, "notify"> };

/** What failed is tried again soon, what may still come is looked for less often. */
const minutesToNextRound = { failed: 5, watching: 15 };

/**
 * Places what is due to be placed, page by page: first it finds the recordings of what was named, then it keeps each.
 * Rounds follow while something failed or audio may still come; a run that dies loses one page of work and no count.
 */
export async function placeSuspensions(
  ports: PlacePorts,
  now: Instant,
): Promise<{ failures: unknown[]; reviewsOverdue: number; pages: number }> {
  const reviews = { overdue: 0 };
  const swept = await sweepSuspensions(ports.ledger, now, {
    states: ["placing", "in-force", "release-asked"],
    step: async (suspension) => {
      if (suspension.noticeAt <= now) {
        reviews.overdue += 1;
        return noticeOverdueReview(ports, suspension, now);
      }
      return placeStep(ports, suspension, now);
    },
  });
  return { ...swept, reviewsOverdue: reviews.overdue };
}

async function placeStep(
  ports: PlacePorts,
  suspension: Suspension,
  now: Instant,
) {
  const { round } = suspension;
  if (round === undefined)
    return { suspension: begun(suspension, now), failures: [] };
  return round.step === "find"
    ? findPage(ports.ledger, { ...suspension, round }, now)
    : keepStep(ports, { ...suspension, round }, now);
}

function begun(suspension: Suspension, now: Instant): Suspension {
  const { lookAt: _begins, ...rest } = suspension;
  return withAgenda(
    {
      ...rest,
      round: { step: "find", counts: nothingCounted, watching: false },
    },
    now,
  );
}

type InRound = Suspension & { round: Round };

async function keepStep(ports: PlacePorts, suspension: InRound, now: Instant) {
  const keeper = keeperOf(suspension);
  const open: readonly Suspended["state"][] = ["found", "none-yet", "failed"];
  const { round, isLast, failures } = await walkPage(ports.ledger, suspension, {
    now,
    act: async (suspended) => {
      if (!open.includes(suspended.state)) return undefined;
      const key = recordingKey(
        suspended.interactionId,
        suspended.platformRecordingId,
      );
      const joined = await keep(ports, key, keeper);
      // An item is made of a recording that the ledger has and never removes.
      return joined === "unknown" ? "failed" : joined;
    },
  });
  return {
    suspension: isLast
      ? ended(suspension, round, now)
      : { ...suspension, round, ...shownWhilePlacing(suspension, round) },
    failures,
  };
}

/** The first round is shown as far as it has come; later ones when they are complete. */
const shownWhilePlacing = (
  { rounds, counts }: Suspension,
  round: Round,
): Pick<Suspension, "counts"> => ({
  counts: rounds === 0 ? round.counts : counts,
});

function ended(
  { round: _over, ...suspension }: Suspension,
  round: Round,
  now: Instant,
): Suspension {
  const { counts } = round;
  // What was named meanwhile asks for a round at once.
  const complete = counts.failed === 0 && suspension.lookAt === undefined;
  const lookAt = suspension.lookAt ?? nextRoundAt(round, now);
  return withAgenda(
    {
      ...suspension,
      counts,
      rounds: suspension.rounds + 1,
      state: complete ? inForce(suspension.state) : suspension.state,
      ...(lookAt === undefined ? {} : { lookAt }),
    },
    now,
  );
}

function nextRoundAt(
  { counts, watching }: Round,
  now: Instant,
): Instant | undefined {
  if (counts.failed > 0) return plusMinutes(now, minutesToNextRound.failed);
  return watching || counts["none-yet"] > 0
    ? plusMinutes(now, minutesToNextRound.watching)
    : undefined;
}

const inForce = (state: Suspension["state"]): Suspension["state"] =>
  state === "placing" ? "in-force" : state;
