import type { Instant } from "#schemas/instant";
import type { RetentionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import { plusSeconds } from "../time/instant.ts";

/** Erased when both places said 404; otherwise looked at again, ever more rarely but never not at all (T29). */
export function afterErasure(
  recording: Recording,
  now: Instant,
  policy: RetentionPolicy,
): Recording {
  const { nextAt: _claimed, ...rest } = recording;
  const { hereGoneAt, platformGoneAt, announcedAt, attempts } =
    recording.erasure ?? { attempts: 0 };
  if (hereGoneAt !== undefined && platformGoneAt !== undefined)
    return { ...rest, state: "erased" };
  if (hereGoneAt !== undefined && announcedAt !== undefined)
    return { ...rest, state: "announced" };
  return { ...rest, nextAt: lookAgain(now, attempts, policy) };
}

export function lookAgain(
  now: Instant,
  attempts: number,
  policy: RetentionPolicy,
): Instant {
  const waits = policy.confirmAfterSeconds;
  return plusSeconds(
    now,
    waits[Math.min(Math.max(attempts - 1, 0), waits.length - 1)] ?? 3600,
  );
}
