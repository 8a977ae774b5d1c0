import type { StateMachine } from "aws-local-stepfunctions";
import * as z from "zod/mini";
import type { Assembly } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";

const State = z.looseObject({
  Type: z.enum(["Task", "Choice", "Fail", "Succeed", "Pass", "Wait"]),
  Resource: z.optional(z.string()),
  Parameters: z.optional(z.record(z.string(), z.unknown())),
  TimeoutSeconds: z.optional(z.number()),
});
const Machine = z.looseObject({
  StartAt: z.string(),
  States: z.record(z.string(), State),
});

type StateMachineDefinition = ConstructorParameters<typeof StateMachine>[0];

/** A task as the runner runs it: by whom, and whether it waits for somebody to finish it. */
export type PlannedTask = {
  functionId: string;
  waits: false | { timeoutSeconds: number | undefined };
};
export type Definition = {
  /** For the interpreter: tokens and time-outs taken out, which are the runner's. */
  machine: StateMachineDefinition;
  tasks: Readonly<Record<string, PlannedTask>>;
};

const Waiting = z.object({
  FunctionName: z.string(),
  Payload: z.record(z.string(), z.unknown()),
});

export function definitionIn(assembly: Assembly): Definition {
  const [resource, ...more] = assembly.resources.filter(
    ({ type }) => type === "AWS::StepFunctions::StateMachine",
  );
  if (resource === undefined || more.length > 0)
    throw new UnknownToRunner("The product has exactly one state machine.");
  const text = assembly.textOf(
    resource.properties["DefinitionString"],
    resource,
  );
  const { States, ...rest } = Machine.parse(JSON.parse(text));
  const tasks: Record<string, PlannedTask> = {};
  const states: Record<string, unknown> = {};
  for (const [name, state] of Object.entries(States)) {
    if (state.Type === "Task") tasks[name] = taskOf(state);
    states[name] =
      state.Type === "Task" ? { ...state, ...withoutWaiting(state) } : state;
  }
  const machine: unknown = { ...rest, States: states };
  if (!isMachine(machine))
    throw new UnknownToRunner("The state machine is not one we can run.");
  return { machine, tasks };
}

function isMachine(value: unknown): value is StateMachineDefinition {
  return Machine.safeParse(value).success;
}

const waits = (resource: string) =>
  resource.endsWith(":lambda:invoke.waitForTaskToken");

function taskOf({
  Resource = "",
  Parameters,
  TimeoutSeconds,
}: z.infer<typeof State>): PlannedTask {
  if (!waits(Resource)) return { functionId: Resource, waits: false };
  const { FunctionName } = Waiting.parse(Parameters);
  return {
    functionId: FunctionName,
    waits: { timeoutSeconds: TimeoutSeconds },
  };
}

/** The interpreter would give up after a minute of the machine's time; a timer of Node's lasts 24 days at most. */
const longestTimer = 2_000_000;

/** An ordinary task to the interpreter; the runner adds the token and lets the product's clock run out. */
function withoutWaiting({
  Resource = "",
  Parameters,
}: z.infer<typeof State>): Partial<z.infer<typeof State>> {
  const resource = "arn:aws:lambda:eu-central-1:000000000000:function:local";
  if (!waits(Resource)) return { Resource: resource };
  const { "token.$": _token, ...payload } = Waiting.parse(Parameters).Payload;
  return {
    Resource: resource,
    Parameters: payload,
    TimeoutSeconds: longestTimer,
  };
}
