import { randomBytes } from "node:crypto";
import { audioSeconds } from "./audio-files.ts";
import { noFaults } from "./faults.ts";
import type { Faults } from "./faults.ts";
import type { MovableClock } from "./movable-clock.ts";
import type { SimulatedCall } from "./simulated-call.ts";
import { callOf, settleDeletions } from "./shown-recordings.ts";
import type { Play, State, Store, StoredRecording } from "./store.ts";
import { deliverWebhook } from "./webhook.ts";
import type { Account, Delivery } from "./webhook.ts";

/** A request that reached either host; the last thousand are kept, in memory only. */
export type SeenRequest = {
  readonly host: "api" | "media";
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly at: string;
  /** Whether an Authorization header came with it; on the media host that is a leak. */
  readonly authorized: boolean;
};

type Observed = Omit<State, "mediaKey" | "tokens"> & {
  readonly now: string;
  readonly requests: readonly SeenRequest[];
};

/** The simulation's strings; no part of Talkdesk. */
export type Control = {
  /** Adds a call with its recordings. A call id that is already there changes nothing. */
  placeCall(call: SimulatedCall): { recordingIds: string[] };
  /** Posts a webhook as Talkdesk would, once unless `copies` says more. */
  deliver(
    delivery: Omit<Delivery, "copies"> & { copies?: number },
  ): Promise<number[]>;
  /** Somebody listens in the platform's own player, now unless `at` says when. */
  play(play: Pick<Play, "recordingId" | "userId"> & Partial<Play>): void;
  /** Changes the named faults and leaves the others. */
  setFaults(faults: Partial<Faults>): void;
  clearFaults(): void;
  moveClock(to: Date): void;
  /** A copy of what there is, and of what was asked. */
  observe(): Observed;
};

export function createControl(parts: {
  store: Store;
  clock: MovableClock;
  account: Account;
  url: () => string;
  requests: readonly SeenRequest[];
}): Control {
  const { store, clock, account, url, requests } = parts;
  return {
    placeCall: (call) => placeCall(store, call),
    deliver: (delivery) =>
      deliverWebhook({ copies: 1, ...delivery }, { account, url: url() }),
    play(play) {
      const at = clock.now().toISOString();
      const whole = { at, operation: "listen_recording", status: "success" };
      store.change(({ plays }) => plays.push({ ...whole, ...play }));
    },
    setFaults(faults) {
      store.change((state) => Object.assign(state.faults, faults));
    },
    clearFaults() {
      store.change((state) => (state.faults = { ...noFaults }));
    },
    moveClock(to) {
      clock.moveTo(to);
    },
    observe() {
      settleDeletions(store, clock.now());
      const now = clock.now().toISOString();
      const { mediaKey: _key, tokens: _tokens, ...seen } = store.state;
      return structuredClone({ now, ...seen, requests });
    },
  };
}

function placeCall(store: Store, call: SimulatedCall) {
  const { callId } = call;
  if (!callOf(store.state, callId)) {
    const recordings = call.recordings.map((recording, index) =>
      recordingOf(call, recording, index),
    );
    store.change((state) => {
      state.calls.push(structuredClone(call));
      state.recordings.push(...recordings);
    });
  }
  const placed = store.state.recordings.filter((it) => it.callId === callId);
  return { recordingIds: placed.map(({ id }) => id) };
}

function recordingOf(
  { callId, interactionId, endedAt }: SimulatedCall,
  { type, audio, availableAfterSeconds }: SimulatedCall["recordings"][number],
  index: number,
): StoredRecording {
  const durationSeconds = audioSeconds(audio);
  const afterEnd = (seconds: number) =>
    new Date(Date.parse(endedAt) + seconds * 1000).toISOString();
  return {
    id: randomBytes(16).toString("hex"),
    callId,
    interactionId,
    index,
    type,
    audio,
    durationSeconds,
    createdAt: afterEnd(-durationSeconds),
    availableAt: afterEnd(availableAfterSeconds),
  };
}
