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

/** A task as the runner runs it: by whom, and whether it waits for somebody to finish it. */
export type PlannedTask = {
  functionId: string;
  waits: false | { timeoutSeconds: number | undefined };
};
export type Definition = {
  /** For the interpreter: tokens and time-outs taken out, which are the runner's. */
  machine: z.infer<typeof Machine>;
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
  const machine = Machine.parse(JSON.parse(text));
  const tasks: Record<string, PlannedTask> = {};
  const states = Object.entries(machine.States).map(([name, state]) => {
    if (state.Type !== "Task") return [name, state];
    tasks[name] = taskOf(state);
    return [name, { ...state, ...withoutWaiting(state) }];
  });
  return { machine: { ...machine, States: Object.fromEntries(states) }, tasks };
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
    TimeoutSeconds: undefined,
  };
}
