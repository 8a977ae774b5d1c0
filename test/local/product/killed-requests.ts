import { openEmbedded } from "#adapters/embedded/open-embedded";
import { attempt } from "#domain/attempt";
import { restrictionOf, weighingOf } from "#domain/ids";
import { callPartition, requestPartition } from "#domain/ledger/keys";
import { suspensionPartition } from "#domain/ledger/suspension-keys";
import { audioReviews } from "#domain/audio/audio-reviews";
import { decideRequest, type Decision } from "#domain/rights/decide-request";
import { registerRequest } from "#domain/rights/register-request";
import { reviewAudio } from "#domain/audio/review-audio";
import { plusMinutes } from "#domain/time/instant";
import { streamImage } from "#functions/wiring/stream-image";
import { readAssembly } from "#local/plan/assembly";
import { deploymentOf } from "#local/plan/deployment";
import { invokerOf, localContext } from "#local/run/invoker";
import { openWorkflows } from "#local/run/workflow-runner";
import {
  AgentId,
  InteractionId,
  RecordingId,
  RequestId,
  StaffId,
} from "#schemas/ids";
import type { FunctionName } from "#schemas/functions";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Request } from "#schemas/request";
import type { Right } from "#schemas/right";
import { rights as policy } from "#stacks/settings/rights";
import { standInPlatform } from "#test/builders/stand-in-platform";
import { bodyOf } from "#test/contracts/bodies";
import {
  aCollection,
  aConsentAnswer,
  aRecording,
} from "#test/contracts/ledger-items";
import { grantOf } from "./grants.ts";
import { type Life, lifeOf, mortal } from "./mortal.ts";
import { monday } from "./running-product.ts";
import { assembly } from "./synthesised.ts";
import { heardFor } from "#test/builders/heard";

export const caller = "+32470550101";
const agent = AgentId.parse("agent-7");
export const requester = "ann@example.invalid";
export const by = StaffId.parse("staff-1");
export const requestId = RequestId.parse(
  "00000000-0000-4000-8000-000000000001",
);
const deployment = deploymentOf(readAssembly(assembly));

/** What stays when a process dies: the ledger, the buckets, what was sent, and what the platform has. */
export type World = Awaited<ReturnType<typeof openWorld>>;

export async function openWorld() {
  const embedded = openEmbedded({ frozenAt: monday });
  const recording = aRecording({
    recordingId: RecordingId.parse("00000000-0000-4000-8000-000000000002"),
    interactionId: InteractionId.parse("interaction-1"),
    subject: await embedded.tokens.current(caller),
    dueAt: "2026-04-01T10:00:00.000Z",
  });
  const { versionId } = await embedded.objects.put(
    "recordings",
    recording.recordingId,
    bodyOf("audio"),
    "audio/mpeg",
  );
  await embedded.ledger.append({
    ...recording,
    ...(versionId === undefined ? {} : { versionId }),
    bytes: 5,
  });
  await embedded.ledger.append(
    aCollection({
      interactionId: recording.interactionId,
      callId: recording.callId,
      agent: await embedded.tokens.current(`agent#${agent}`),
      state: "closed",
    }),
  );
  await embedded.ledger.append(
    aConsentAnswer({ interactionId: recording.interactionId }),
  );
  return {
    embedded,
    platform: standInPlatform(),
    interactionId: recording.interactionId,
  };
}

/** People and schedules do their part until the request is closed or the process dead. What a dead one left, the next takes up. */
export async function live(
  world: World,
  right: Right,
  life: Life = lifeOf(Infinity),
): Promise<void> {
  const held = processOf(world, life);
  await attempt(async () => register(held, right));
  if ((await requestIn(world)) === undefined) return;
  await held.runner.start(requestId);
  for (let rounds = 0; rounds < 20 && !life.isOver(); rounds += 1) {
    await held.runner.untilWaiting();
    const request = await requestIn(world);
    if (request?.closedAt !== undefined) return;
    if (request !== undefined) await attempt(async () => goOn(held, request));
  }
}

export type Held = ReturnType<typeof processOf>;

export function processOf({ embedded, platform }: World, life: Life) {
  const runner = openWorkflows(embedded, deployment.definition, () => invoker);
  const ports = mortal(
    { ...embedded, platform, workflows: runner, readImage: streamImage },
    life,
  );
  const invoker = invokerOf(deployment.functions, ports, {});
  return { ...ports, runner, invoker, clock: embedded.clock };
}

export const register = (held: Held, right: Right) =>
  registerRequest(
    held,
    {
      request: {
        rights: [right],
        channel: "email",
        entityId: "be-2",
        receivedAt: monday,
        language: "en",
        subject:
          right === "objection"
            ? {
                ...{ kind: "agent", agentIds: [agent], phoneNumbers: [] },
                email: requester,
              }
            : { phoneNumbers: [caller], email: requester },
      },
      ...{ requestId, registeredBy: by, now: monday },
    },
    policy,
  );

async function goOn(
  held: Held,
  { task, rights }: Pick<Request, "task" | "rights">,
): Promise<void> {
  switch (task?.name) {
    case "identity":
      return decide(held, { task: "identity", decision: soleUser });
    case "approval":
      await hearEach(held);
      return decide(held, { task: "approval", decision: grantOf(rights) });
    case "erasure":
      return aMinute(held);
    default:
  }
}

export const soleUser = {
  verdict: "confirmed",
  method: "call-back",
  scope: {
    kind: "sole-user",
    statement: "the number is used by this person alone",
  },
} as const;

export async function decide(held: Held, decision: Decision): Promise<void> {
  const now = held.clock.now();
  await decideRequest(held, { ...decision, requestId, by, now });
}

export async function hearEach({ ledger }: Held): Promise<void> {
  for (const recordingId of (await audioReviews(ledger, requestId)).keys()) {
    await heardFor(ledger, {
      ...{ requestId, recordingId, staffId: by, at: monday },
    });
    await reviewAudio(ledger, {
      ...{ requestId, recordingId, marked: { mutes: [] }, now: monday, by },
    });
  }
}

export const aMinute = (held: Held): Promise<void> =>
  run(held, "erase-recordings", 1);

/** What the schedule tells people of a request's time, and ends of its pauses. */
export const clocksAreWatched = (held: Held): Promise<void> =>
  run(held, "watch-clocks", 1);

async function run(
  { invoker, clock }: Held,
  name: FunctionName,
  minutes: number,
): Promise<void> {
  const scheduledTime = plusMinutes(clock.now(), minutes);
  clock.set(scheduledTime);
  const planned = deployment.functions.find((one) => one.name === name);
  await invoker.schedule(planned?.id ?? "")({ scheduledTime }, localContext);
}

/** Until somebody starts the product again, its schedules finish what a dead process was letting go. */
export const fiveMinutes = (world: World): Promise<void> =>
  run(processOf(world, lifeOf(Infinity)), "lift-suspensions", 5);

export async function requestIn({
  embedded,
}: World): Promise<Request | undefined> {
  const item = await embedded.ledger.read({
    partition: requestPartition(requestId),
    item: "request",
  });
  return item?.kind === "request" ? item : undefined;
}

/** All that the ledger says in the end, but for when, how often it was tried, and by which names others know it. */
export async function factsOf(world: World): Promise<string[]> {
  const items = await itemsOf(world, world.interactionId);
  const facts = items
    .filter((item) => !isOfALetter(item))
    .map((item) => JSON.stringify(item, withoutChance));
  return [...new Set(facts)].sort();
}

const itemsOf = async (
  { embedded: { ledger } }: World,
  interactionId: InteractionId,
): Promise<LedgerItem[]> => [
  ...(await ledger.readPartition(requestPartition(requestId))),
  ...(await ledger.readPartition(callPartition(interactionId))),
  ...(await ledger.readPartition(
    suspensionPartition(restrictionOf(requestId)),
  )),
  ...(await ledger.readPartition(suspensionPartition(weighingOf(requestId)))),
];

const isOfALetter = (item: LedgerItem): boolean =>
  item.kind === "evidence" && item.type.startsWith("letter.");

const byChance = [
  ...["revision", "versionId", "messageId", "token", "sha256"],
  ...["subject", "subjects", "agent", "bytes", "attempts", "listeningId"],
];
const instants = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

const withoutChance = (name: string, value: unknown): unknown => {
  if (byChance.includes(name)) return "some";
  return typeof value === "string" ? value.replaceAll(instants, "then") : value;
};

/** Letters that went out, and names of those of which nobody can tell. */
export async function lettersOf(
  world: World,
): Promise<{ sent: string[]; toRequester: number; unsure: number }> {
  const items = await itemsOf(world, world.interactionId);
  const letters = world.embedded
    .outbox()
    .filter(({ kind }) => kind === "letter");
  return {
    sent: letters.map(({ to, subject }) => `${to}: ${subject}`),
    toRequester: letters.filter(({ to }) => to === requester).length,
    unsure: items.filter(
      (item) => item.kind === "evidence" && item.type === "letter.unsure",
    ).length,
  };
}
