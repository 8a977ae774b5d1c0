import { admitRecording } from "#domain/admission/admit-recording";
import { settleRecordings } from "#domain/admission/settle-recordings";
import { receiveEvent } from "#domain/calls/receive-event";
import { collectedKey } from "#domain/collection/collected-key";
import { collectRecordings } from "#domain/collection/collect-recordings";
import { answerConsent } from "#domain/consent/answer-consent";
import { eraseRecordings } from "#domain/retention/erase-recordings";
import { recordObjectEvent } from "#domain/retention/record-object-event";
import { stopRecording } from "#domain/retention/stop-recording";
import { plusMinutes } from "#domain/time/instant";
import { provenanceOf } from "#functions/wiring/landed-object";
import { digestOf } from "#functions/middleware/digest";
import {
  ObjectEvent,
  vaultEvent,
} from "#functions/record-object-event/vault-event";
import { consent } from "#stacks/settings/consent";
import { portsOfAProcess, type TakeTurns } from "./broken-off.ts";
import { audio } from "./fake-platform.ts";
import type { Step, Sweep } from "./steps.ts";
import {
  callOf,
  interactionOf,
  recordingOf,
  retention,
  type World,
} from "./world.ts";

const customStorage = "^custom/(?<recording>[^/]+)[.]mp3$";
const lines = {
  contact_phone_number: "+32470550101",
  talkdesk_phone_number: "+3215550100",
};

export const atOnce: TakeTurns = (act) => act;

type Ports = ReturnType<typeof portsOfAProcess> &
  Pick<World["embedded"], "tokens" | "notifier" | "randomId">;
type Doing<What extends Step["do"]> = Extract<Step, { do: What }>;

/** Does one step as a process of its own; a step that throws did not happen, or only half. */
export async function perform(
  world: World,
  step: Step,
  takeTurns: TakeTurns,
): Promise<void> {
  const { tokens, notifier, randomId } = world.embedded;
  const ports = {
    ...portsOfAProcess(world, step.broken, takeTurns),
    tokens,
    notifier,
    randomId,
  };
  switch (step.do) {
    case "answer":
      return answer(world, ports, step);
    case "end":
      return end(world, ports, step);
    case "deliver":
      return deliver(world, ports, step);
    case "hear":
      return hear(world, ports, { step, takeTurns });
    case "sweep":
      return sweep(world, ports, step.which);
    case "record":
    case "upload":
    case "overwrite":
    case "lifecycle":
    case "pass":
    case "fault":
    case "deny":
    case "dawdle":
      return happen(world, step);
  }
}

/** The same message once more. */
export async function repeat(world: World, step: Step): Promise<void> {
  if (step.do !== "deliver")
    return perform(world, { ...step, broken: undefined }, atOnce);
  const { tokens, notifier, randomId } = world.embedded;
  const ports = {
    ...portsOfAProcess(world, undefined, atOnce),
    tokens,
    notifier,
    randomId,
  };
  if (world.lastTaken !== undefined) await take(world, ports, world.lastTaken);
}

async function answer(
  { embedded }: World,
  ports: Ports,
  { call, digit, flow }: Doing<"answer">,
): Promise<void> {
  const report = {
    ...lines,
    interaction_id: interactionOf(call),
    call_id: callOf(call),
    digit,
    prompt_id: "recording-welcome",
    prompt_version: "1",
    language: "en",
    flow_version: flow,
  };
  await answerConsent(
    ports,
    { report, digest: digestOf(report), receivedAt: embedded.now() },
    consent,
  );
}

async function end(
  { embedded }: World,
  ports: Ports,
  { call, minutesAgo }: Doing<"end">,
): Promise<void> {
  const event = {
    ...lines,
    interaction_id: interactionOf(call),
    call_id: callOf(call),
    agent_id: "agent-7",
    disposition: undefined,
    timestamp: plusMinutes(embedded.now(), -minutesAgo),
  };
  const received = {
    trigger: "inboundCallEnds",
    event,
    digest: digestOf(event),
    receivedAt: embedded.now(),
  } as const;
  await receiveEvent(ports, received, { consent, retention });
}

async function deliver(
  world: World,
  ports: Ports,
  { position, again }: Doing<"deliver">,
): Promise<void> {
  const event = world.events[position % world.events.length];
  world.lastTaken = event;
  if (event === undefined) return;
  await take(world, ports, event);
  const place = world.events.indexOf(event);
  if (!again && place >= 0) world.events.splice(place, 1);
}

async function take(
  { embedded }: World,
  ports: Ports,
  event: World["events"][number],
): Promise<void> {
  const now = embedded.now();
  const { bucket, object } = event.detail;
  if (bucket.name === "recordings")
    return recordObjectEvent(
      ports.ledger,
      vaultEvent(ObjectEvent.parse(event), now),
      now,
    );
  if (bucket.name !== "landing" || event["detail-type"] !== "Object Created")
    return;
  await admitRecording(
    ports,
    {
      key: object.key,
      etag: object.etag ?? "",
      sequencer: object.sequencer,
      bytes: object.size ?? 0,
      provenance: provenanceOf(object.key, customStorage),
      now,
    },
    retention,
  );
}

/** The ledger's stream tells of an answer: in order, again until it was taken, and while others are at work. */
async function hear(
  world: World,
  ports: Ports,
  { step: { again }, takeTurns }: { step: Doing<"hear">; takeTurns: TakeTurns },
): Promise<void> {
  const { embedded, answers } = world;
  const told = takeTurns(() => {
    world.catchUp();
    return Promise.resolve(answers[0]);
  });
  const next = await told();
  if (next === undefined) return;
  await stopRecording(ports, next, embedded.now());
  if (!again && answers[0] === next) answers.shift();
}

async function sweep(
  { embedded }: World,
  ports: Ports,
  which: Sweep,
): Promise<void> {
  const now = embedded.now();
  switch (which) {
    case "collect":
      await collectRecordings(ports, now, retention);
      return;
    case "settle":
      await settleRecordings(ports, now, retention);
      return;
    case "erase":
      await eraseRecordings(ports, now, retention, () => true);
  }
}

type Happening = Exclude<
  Step,
  { do: "answer" | "end" | "deliver" | "hear" | "sweep" }
>;

/** What comes from outside and needs nothing of ours. */
async function happen(world: World, step: Happening): Promise<void> {
  const { embedded, platform } = world;
  switch (step.do) {
    case "record":
      platform.record(listed(embedded.now(), step));
      return;
    case "upload": {
      if (step.by === "collected")
        platform.record(listed(embedded.now(), step));
      const key =
        step.by === "collected"
          ? collectedKey(
              interactionOf(step.call),
              callOf(step.call),
              listed(embedded.now(), step),
            )
          : `custom/${recordingOf(step.call, step.index)}.mp3`;
      await embedded.objects.put(
        "landing",
        key,
        audio(step.words),
        "audio/mpeg",
      );
      return;
    }
    case "overwrite": {
      const versions = embedded.s3.listVersions("recordings");
      const key = versions[step.position % versions.length]?.key;
      if (key !== undefined)
        await embedded.objects.put(
          "recordings",
          key,
          audio("a stranger"),
          "audio/mpeg",
        );
      return;
    }
    case "lifecycle":
      embedded.s3.runLifecycle(embedded.now());
      return;
    case "pass":
      embedded.clock.set(plusMinutes(embedded.now(), step.minutes));
      return;
    case "fault":
      platform.fail(step.which, step.times);
      return;
    case "deny":
      world.watched.denials = step.times;
      return;
    case "dawdle":
      platform.delayDeletions(step.seconds);
  }
}

const listed = (
  createdAt: ReturnType<World["embedded"]["now"]>,
  { call, index }: { call: number; index: number },
) =>
  ({
    id: recordingOf(call, index),
    callId: callOf(call),
    type: "conversation",
    createdAt,
    durationSeconds: 60,
  }) as const;
