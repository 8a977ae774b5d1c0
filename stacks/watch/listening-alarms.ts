import type { Alarm } from "./alarm.ts";
import {
  bulkListening,
  playsLate,
  playsOutside,
  readsOutside,
  trailSilent,
} from "./metrics.ts";

/** Who asks for too much (T90, T91) or listens by doors at which nobody asks (R29, R63), and whether it is known in time (T97). */
export const listeningAlarms: Readonly<Record<string, Alarm>> = {
  "bulk-listening": {
    entry: "bulk-listening",
    says: "Somebody asks to hear more recordings than their work can ask for.",
    metric: bulkListening("open-recording"),
    above: 0,
  },
  "bulk-texts": {
    entry: "bulk-listening",
    says: "Somebody asks for texts of more recordings than their work can ask for.",
    metric: bulkListening("register-derivative"),
    above: 0,
  },
  "listened-outside": {
    entry: "listened-outside",
    says: "Somebody played a recording inside the platform without a grant of ours.",
    metric: playsOutside,
    above: 0,
  },
  "plays-late": {
    entry: "plays-late",
    says: "Who played recordings inside the platform is not known for hours.",
    metric: playsLate,
    above: 3,
    silenceAlarms: true,
  },
  "read-outside": {
    entry: "read-outside",
    says: "Somebody read a recording in the vault past our broker, or tried to.",
    metric: readsOutside,
    above: 0,
  },
  "trail-silent": {
    entry: "trail-silent",
    says: "CloudTrail has told nothing of the vault for three hours.",
    metric: trailSilent,
    above: 0,
    silenceAlarms: true,
    periods: 3,
  },
};
