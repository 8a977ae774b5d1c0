import type { Alarm } from "./alarm.ts";
import { playsLate, playsOutside } from "./metrics.ts";

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
];
