import type { Context } from "aws-lambda";
import type { PlannedFunction } from "../plan/functions.ts";
import { UnknownToRunner } from "../plan/assembly.ts";
import {
  httpFunctions,
  queueFunctions,
  scheduleFunctions,
  streamFunctions,
} from "./function-registry.ts";
import type { LocalPorts, Made } from "./made.ts";
import { taskFunctions } from "./task-functions.ts";

/** The product's functions, made once each, by the id of their resource. */
export function invokerOf(
  functions: readonly PlannedFunction[],
  ports: LocalPorts,
  overrides: Readonly<Record<string, string>>,
  /** What of the ports is a function's own. Default: nothing. */
  portsOf: (name: string) => Partial<LocalPorts> = () => ({}),
) {
  const pick = <Handler>(registry: Made<Handler>) => {
    const made = new Map<string, Handler>();
    for (const { id, name, environment } of functions) {
      const make = registry[name];
      if (make !== undefined)
        made.set(
          id,
          make(
            { ...ports, ...portsOf(name) },
            { ...environment, ...overrides },
          ),
        );
    }
    return (id: string): Handler => {
      const handler = made.get(id);
      if (handler === undefined)
        throw new UnknownToRunner(`${id} is not woken by this kind of event.`);
      return handler;
    };
  };
  return {
    http: pick(httpFunctions),
    schedule: pick(scheduleFunctions),
    queue: pick(queueFunctions),
    stream: pick(streamFunctions),
    task: pick(taskFunctions),
  };
}
export type Invoker = ReturnType<typeof invokerOf>;

/** What Lambda tells a function about itself; the product reads none of it. */
export const localContext: Context = Object.freeze({
  awsRequestId: "local",
  callbackWaitsForEmptyEventLoop: false,
  functionName: "local",
  functionVersion: "$LATEST",
  invokedFunctionArn: "local",
  logGroupName: "local",
  logStreamName: "local",
  memoryLimitInMB: "512",
  getRemainingTimeInMillis: () => 60_000,
  ...callbacksOfOldRuntimes(),
});

/** The type still asks for them; no runtime we use calls them. */
function callbacksOfOldRuntimes() {
  const nothing = () => undefined;
  return { done: nothing, fail: nothing, succeed: nothing };
}
