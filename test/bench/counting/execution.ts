import { StateMachine } from "aws-local-stepfunctions";
import { eraseRecordings } from "#functions/erase-recordings/erase-recordings";
import { streamImage } from "#functions/wiring/stream-image";
import type { Deployment } from "#local/plan/deployment";
import type { PlannedTask } from "#local/plan/state-machine";
import { invokerOf } from "#local/run/invoker";
import type { RequestId } from "#schemas/ids";
import { bodyOf } from "#test/contracts/bodies";
import { environment, type Office, openOffice } from "#test/builders/office";
import {
  aNewRequest,
  begin,
  decide,
  hearEach,
  request,
  soleUser,
} from "#test/builders/requests";
import { keptRecordings } from "./kept-recordings.ts";
import { longContext } from "./long-context.ts";
import { plusDays } from "#domain/time/instant";

export type Right = "access" | "erasure";
type Wait = "none" | "token";
/** A state that was entered: what kind it is, and whether it waited for somebody. */
export type Step = { state: string; type: string; wait: Wait };

class NotFulfilled extends Error {
  override readonly name = "NotFulfilled";
  readonly code = "not-fulfilled";
}

/** The workflow of one fulfilled request about so many recordings, step by step, by the functions themselves. */
export async function executionOf(
  { definition, functions }: Deployment,
  right: Right,
  recordings: number,
): Promise<Step[]> {
  const office = openOffice();
  await keep(office, recordings);
  const requestId = await begin(office, { right });
  const ports = { ...office, readImage: streamImage };
  const invoker = invokerOf(functions, ports, {});
  const run =
    (name: string, { functionId, waits }: PlannedTask) =>
    async (input: unknown) => {
      const door = invoker.task(functionId);
      if (waits === false) return door(input, longContext);
      await door({ ...record(input), token: name }, longContext);
      await finish(office, requestId);
      return resultOf(office, name);
    };
  const handlers = Object.entries(definition.tasks).map(([name, task]) => [
    name,
    run(name, task),
  ]);
  const execution = new StateMachine(definition.machine).run(
    { requestId },
    { overrides: { taskResourceLocalHandlers: Object.fromEntries(handlers) } },
  );
  const steps: Step[] = [];
  for await (const event of execution.eventLogs) {
    if (event.type !== "StateEntered") continue;
    const { name, type } = event.state;
    const waits = definition.tasks[name]?.waits ?? false;
    steps.push({ state: name, type, wait: waits === false ? "none" : "token" });
  }
  await execution.result;
  await mustBeFulfilled(office, requestId, recordings);
  office.close();
  return steps;
}

/** What a person, or the eraser, does while the workflow waits. */
async function finish(office: Office, requestId: RequestId): Promise<void> {
  const { task } = await request(office, requestId);
  switch (task?.name) {
    case "identity":
      await decide(office, requestId, "identity", soleUser);
      return;
    case "approval":
      await hearEach(office, requestId);
      await decide(office, requestId, "approval", { verdict: "approved" });
      return;
    default:
      await eraseAll(office);
  }
}

/** A run a minute, until the eraser has nothing left and says so. */
async function eraseAll(office: Office): Promise<void> {
  const erase = eraseRecordings(office, environment);
  const heard = office.workflows.completed.length;
  while (office.workflows.completed.length === heard) {
    office.clock.advance(60_000);
    await erase({ scheduledTime: office.now() }, longContext);
  }
}

function resultOf({ workflows }: Office, token: string) {
  const done = workflows.completed.find((one) => one.token === token);
  if (done === undefined) throw new NotFulfilled(`Nobody finished "${token}".`);
  return done.result;
}

async function mustBeFulfilled(
  office: Office,
  requestId: RequestId,
  recordings: number,
): Promise<void> {
  const { state, scopeSize } = await request(office, requestId);
  if (state !== "fulfilled" || scopeSize !== recordings)
    throw new NotFulfilled(
      `The request is ${state}, about ${String(scopeSize)} recordings.`,
    );
}

async function keep(office: Office, count: number): Promise<void> {
  const { ledger, objects, tokens, now } = office;
  const [number = ""] = aNewRequest().subject.phoneNumbers;
  const subject = await tokens.current(
    `+32${number.replaceAll(" ", "").slice(1)}`,
  );
  for (const kept of keptRecordings(count, {
    dueAt: plusDays(now(), 20),
    subjectOf: () => subject,
  })) {
    const { versionId, bytes } = await objects.put(
      "recordings",
      kept.recordingId,
      bodyOf("ID3"),
      "audio/mpeg",
    );
    await ledger.append({
      ...kept,
      bytes,
      ...(versionId === undefined ? {} : { versionId }),
    });
  }
}

const record = (input: unknown): Record<string, unknown> =>
  typeof input === "object" && input !== null
    ? Object.fromEntries(Object.entries(input))
    : {};
