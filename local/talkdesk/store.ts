import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isFaults, noFaults } from "./faults.ts";
import {
  hasShape,
  isAmount,
  isInstant,
  isListOf,
  isNullOr,
  isObject,
  isOneOf,
  isText,
  readJson,
} from "./guards.ts";
import type { Guarded } from "./guards.ts";
import { isRecordingType, isSimulatedCall } from "./simulated-call.ts";

export type StoredRecording = Guarded<typeof isStoredRecording>;
const isStoredRecording = hasShape({
  id: isText,
  callId: isText,
  interactionId: isText,
  index: isAmount,
  type: isRecordingType,
  audio: isText,
  durationSeconds: isAmount,
  createdAt: isInstant,
  availableAt: isInstant,
});

/** A start or pause that was asked for; nothing else comes of it. */
const isToggle = hasShape({
  interactionId: isText,
  recordingTarget: isNullOr(isOneOf("conversation", "consultation")),
  at: isInstant,
});

/** Somebody listened in the platform's own player, or tried to. */
export type Play = Guarded<typeof isPlay>;
export const isPlay = hasShape({
  recordingId: isText,
  userId: isText,
  at: isInstant,
  operation: isText,
  status: isText,
});

export type Deletion = Guarded<typeof isDeletion>;
const isDeletion = hasShape({
  interactionId: isText,
  recordingId: isText,
  requestedAt: isInstant,
  dueAt: isInstant,
  completedAt: isNullOr(isInstant),
});

export type State = Guarded<typeof isState>;
const isState = hasShape({
  /** Signs media links; kept so that links outlive a restart. */
  mediaKey: isText,
  tokens: isListOf(
    hasShape({ token: isText, scopes: isListOf(isText), expiresAt: isInstant }),
  ),
  calls: isListOf(isSimulatedCall),
  recordings: isListOf(isStoredRecording),
  pauses: isListOf(isToggle),
  starts: isListOf(isToggle),
  deletions: isListOf(isDeletion),
  plays: isListOf(isPlay),
  contactErasures: isListOf(
    hasShape({
      phones: isListOf(isText),
      fields: isListOf(isText),
      at: isInstant,
    }),
  ),
  faults: isFaults,
});

export type Store = {
  readonly state: State;
  /** Applies a change and, with a state file, has it on disk before it returns. */
  change<T>(apply: (state: State) => T): T;
};

export class UnreadableStateError extends Error {
  readonly code = "UNREADABLE_STATE";
}

export function openStore(stateFile?: string): Store {
  const state =
    stateFile !== undefined && existsSync(stateFile)
      ? readState(stateFile)
      : newState();
  return {
    state,
    change(apply) {
      const result = apply(state);
      if (stateFile !== undefined) writeState(stateFile, state);
      return result;
    },
  };
}

function readState(stateFile: string): State {
  const state = readJson(readFileSync(stateFile, "utf8"));
  // What an earlier stand-in wrote knows fewer faults.
  const faults =
    isObject(state) && isObject(state["faults"]) ? state["faults"] : {};
  const current: unknown = isObject(state)
    ? {
        contactErasures: [],
        plays: [],
        ...state,
        faults: { ...noFaults, ...faults },
      }
    : state;
  if (isState(current)) return current;
  throw new UnreadableStateError(
    `${stateFile} is not a state of this stand-in; delete it to begin anew`,
  );
}

function newState(): State {
  return {
    mediaKey: randomBytes(32).toString("hex"),
    tokens: [],
    calls: [],
    recordings: [],
    pauses: [],
    starts: [],
    deletions: [],
    plays: [],
    contactErasures: [],
    faults: { ...noFaults },
  };
}

/** Renamed into place, so a crash leaves the old state or the new one. */
function writeState(stateFile: string, state: State): void {
  writeFileSync(`${stateFile}.new`, JSON.stringify(state));
  renameSync(`${stateFile}.new`, stateFile);
}
