import type { Notifier, ObjectVersion, Sealer, Tokens } from "#domain/ports";
import { admitRecording, type Landed } from "#domain/admission/admit-recording";
import { attempt } from "#domain/attempt";
import { recordObjectEvent } from "#domain/retention/record-object-event";
import { stopRecording } from "#domain/retention/stop-recording";
import { instantOf } from "#domain/time/instant";
import { provenanceOf } from "#functions/wiring/landed-object";
import { SubjectToken } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RetentionPolicy } from "#schemas/policy";
import type { Agenda } from "./agenda.ts";
import { ledgerMeter, type LedgerMeter } from "./ledger-meter.ts";
import { memoryLedger, type MemoryLedger } from "./memory-ledger.ts";
import { rates, type Rates } from "./rate.ts";
import {
  type BucketAct,
  simulatedBuckets,
  type SimulatedBuckets,
} from "./simulated-buckets.ts";
import {
  type PlatformAct,
  simulatedPlatform,
  type SimulatedPlatform,
} from "./simulated-platform.ts";
import type { SweepName } from "./sweep-name.ts";
import { openWitness, type Witness } from "./witness.ts";

export type Act =
  | `bucket ${BucketAct}`
  | `platform ${PlatformAct}`
  | "answer webhook"
  | "end webhook"
  | `looked at to ${SweepName}`
  | "token"
  | "notice"
  | "landing event"
  | "vault event"
  | "refusal in the stream"
  | "event again"
  | "dead letter";
export type World = {
  ledger: MemoryLedger;
  objects: SimulatedBuckets;
  platform: SimulatedPlatform;
  tokens: Tokens;
  sealer: Sealer;
  notifier: Notifier;
  randomId: () => string;
  meter: LedgerMeter;
  acts: Rates<Act>;
  witness: Witness;
};
type Setting = {
  agenda: Agenda;
  random: () => number;
  retention: RetentionPolicy;
};

/** The product's surroundings in simulated time: events come late, doubled and in any order. */
export function openWorld(setting: Setting): World {
  const { agenda, random } = setting;
  const acts = rates<Act>();
  const meter = ledgerMeter();
  const witness = openWitness(agenda);
  const deliver = deliveryIn(setting, acts);
  const { ledger, ...rest } = {
    ledger: memoryLedger({
      ...meter.watcher,
      wrote(before, after, together) {
        meter.watcher.wrote(before, after, together);
        witness.wrote(before?.item, after.item);
        if (before === undefined) tellStopper(after.item);
      },
    }),
    objects: simulatedBuckets(
      {
        landed: (landing) => {
          deliver("landing event", () => admit(landing));
        },
        created: (version) => {
          deliver("vault event", () => note("created", version));
        },
        deleted(version) {
          witness.deleted(version);
          deliver("vault event", () => note("deleted", version));
        },
      },
      (act, count) => {
        acts.count(`bucket ${act}`, count);
      },
    ),
    platform: simulatedPlatform(agenda, random, (act) => {
      acts.count(`platform ${act}`);
    }),
  };
  const world: World = {
    ledger,
    ...rest,
    tokens: countedTokens(acts),
    sealer: {
      seal: (_requestId, text) => Promise.resolve(text),
      unseal: (_requestId, sealed) => Promise.resolve(sealed),
    },
    notifier: countedNotifier(acts),
    randomId: randomIdFrom(random),
    meter,
    acts,
    witness,
  };
  const tellStopper = (item: LedgerItem): void => {
    if (item.kind !== "consent" || item.answer === "given") return;
    acts.count("refusal in the stream");
    agenda.at(agenda.now() + 1000, () =>
      stopRecording(world, item, instantOf(agenda.now())),
    );
  };
  const admit = async (landing: Omit<Landed, "provenance" | "now">) => {
    await admitRecording(
      world,
      {
        ...landing,
        provenance: provenanceOf(landing.key, ""),
        now: instantOf(agenda.now()),
      },
      setting.retention,
    );
  };
  const note = (what: "created" | "deleted", version: ObjectVersion) =>
    recordObjectEvent(
      ledger,
      { what, ...version, reason: "DeleteObject", at: instantOf(agenda.now()) },
      instantOf(agenda.now()),
    );
  return world;
}

const mostReceives = 5;
const secondsToEvent = 3;
const shareDoubled = 0.01;
const shareLate = 0.01;

/** As a queue hands on S3's events: a moment later, some a minute later, some twice, and again when it failed. */
function deliveryIn({ agenda, random }: Setting, acts: Rates<Act>) {
  const receive = (take: () => Promise<void>, receives: number) => async () => {
    const taken = await attempt(take);
    if (taken.ok) return;
    if (receives === mostReceives) {
      acts.count("dead letter");
      return;
    }
    acts.count("event again");
    agenda.at(agenda.now() + 60_000, receive(take, receives + 1));
  };
  return (act: "landing event" | "vault event", take: () => Promise<void>) => {
    const copies = random() < shareDoubled ? 2 : 1;
    for (let copy = 0; copy < copies; copy += 1) {
      const seconds = random() < shareLate ? 60 : random() * secondsToEvent;
      acts.count(act);
      agenda.at(agenda.now() + seconds * 1000, receive(take, 1));
    }
  };
}

function countedTokens(acts: Rates<Act>): Tokens {
  const tokenOf = (name: string) => {
    acts.count("token");
    const plain = name.replaceAll(/[^0-9A-Za-z-]/g, "");
    return Promise.resolve(
      SubjectToken.parse(`key-1.${plain.padEnd(43, "_")}`),
    );
  };
  return {
    current: tokenOf,
    everyLive: async (e164) => [await tokenOf(e164)],
  };
}

function countedNotifier(acts: Rates<Act>): Notifier {
  const accepted = () => {
    acts.count("notice");
    return Promise.resolve("message");
  };
  return { notify: accepted, write: accepted };
}

function randomIdFrom(random: () => number): () => string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return () => `${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(6)}${hex(6)}`;
}
