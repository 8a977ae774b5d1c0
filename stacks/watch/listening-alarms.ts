import type { Alarm } from "./alarm.ts";
import {
  playsLate,
  playsOutside,
  readsOutside,
  trailSilent,
} from "./metrics.ts";

/** Who listened by doors at which nobody asks (R29, R63), and whether that is known in time (T97). */
export const listeningAlarms: readonly Alarm[] = [
  {
    entry: "listened-outside",
    says: "Somebody played a recording inside the platform without a grant of ours.",
    metric: playsOutside,
    above: 0,
  },
  {
    entry: "plays-late",
    says: "Who played recordings inside the platform is not known for hours.",
    metric: playsLate,
    above: 3,
    silenceAlarms: true,
  },
  {
    entry: "read-outside",
    says: "Somebody read a recording in the vault past our broker, or tried to.",
    metric: readsOutside,
    above: 0,
  },
  {
    entry: "trail-silent",
    says: "CloudTrail has told nothing of the vault for three hours.",
    metric: trailSilent,
    above: 0,
    silenceAlarms: true,
    periods: 3,
  },
];
