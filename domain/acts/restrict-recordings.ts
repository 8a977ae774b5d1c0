import type { Ledger } from "../ports.ts";
import type { SubjectsGround } from "#schemas/outcome";
import type { RequestId, StaffId, SuspensionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { SuspensionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import type { NewSuspension } from "#schemas/suspension";
import { attemptEach, valuesOf } from "../attempt.ts";
import { localDate } from "../clock/calendar-day.ts";
import { recordingKey } from "../ledger/keys.ts";
import { keep, type KeeperPorts } from "../retention/keepers.ts";
import { suspendedFrom } from "../suspensions/find-recordings.ts";
import { namedIds } from "../suspensions/new-addition.ts";
import {
  extendNamed,
  registerNamed,
} from "../suspensions/register-suspension.ts";
import { plusDays } from "../time/instant.ts";

/** Not every recording could be restricted; the step is tried again and finds the others restricted. */
export class NotRestricted extends Error {
  readonly code = "not-restricted";
}

export type Restricting = {
  suspensionId: SuspensionId;
  ground: SubjectsGround;
  requestId: RequestId;
  recordings: readonly Recording[];
  /** Tells this naming from another of the same request. */
  naming: string;
  by: StaffId;
  now: Instant;
};

/** How many ids one addition has room for. */
const mostAtOnce = 1000;

/**
 * A restriction like any other (Art 18), by the road that staff's go (T20); its recordings are kept at once and not by the
 * next sweep, so that the answer is true when it is given. Answers how many there were to restrict.
 */
export async function restrictRecordings(
  ports: KeeperPorts,
  restricting: Restricting,
  policy: SuspensionPolicy,
): Promise<number> {
  const { suspensionId, recordings, now } = restricting;
  if (recordings.length === 0) return 0;
  await named(ports.ledger, restricting, policy);
  const keeper = { by: "restriction", id: suspensionId } as const;
  const joined = valuesOf(
    await attemptEach(recordings, 16, async (recording) => {
      // Whoever lifts it goes by these, also when no sweep has come by before.
      await ports.ledger.append(
        suspendedFrom({ suspensionId }, recording, now),
      );
      return keep(
        ports,
        recordingKey(recording.interactionId, recording.platformRecordingId),
        keeper,
      );
    }),
    (cause) =>
      new NotRestricted("Not every recording could be restricted; try again.", {
        cause,
      }),
  );
  return joined.filter((one) => one === "held" || one === "none-yet").length;
}

async function named(
  ledger: Ledger,
  restricting: Restricting,
  policy: SuspensionPolicy,
): Promise<void> {
  const { recordings } = restricting;
  for (let place = 0; place < recordings.length; place += mostAtOnce) {
    const recordingIds = recordings
      .slice(place, place + mostAtOnce)
      .map(({ recordingId }) => recordingId);
    await name(ledger, restricting, { policy, recordingIds, place });
  }
}

async function name(
  ledger: Ledger,
  { suspensionId, ground, requestId, naming, by, now }: Restricting,
  {
    policy,
    recordingIds,
    place,
  }: {
    policy: SuspensionPolicy;
    recordingIds: Recording["recordingId"][];
    place: number;
  },
): Promise<void> {
  const scope = { kind: "recordings" as const, recordingIds };
  const digest = `${naming}-${String(place)}`;
  const posted = { suspensionId, digest, by, now };
  const addition = namedIds({ ...posted, scope });
  const reviewBy = localDate(
    plusDays(now, policy.reviewWithinDays.restriction),
    "UTC",
  );
  const suspension: NewSuspension = {
    type: "restriction",
    ...{ ground, requestId, reviewBy, scope },
  };
  const { verdict } = await registerNamed(
    ledger,
    { ...posted, suspension },
    addition,
  );
  // It is there: this is a later part of it, or a step that is repeated.
  if (verdict === "known") await extendNamed(ledger, posted, addition);
}
