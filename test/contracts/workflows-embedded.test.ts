import { openEmbedded } from "#adapters/embedded/open-embedded";
import type { TaskHandler } from "#functions/middleware/task-door";
import { openWorkflows } from "#local/run/workflow-runner";
import { RequestId } from "#schemas/ids";
import * as z from "zod/mini";
import { settle } from "#adapters/embedded/settle";
import { workflowsContract } from "./workflows.ts";

const Asked = z.object({ requestId: RequestId, token: z.string() });
const task = { Type: "Task", Resource: "arn:aws:lambda:eu:1:function:any" };

workflowsContract("the local runner", () => {
  const embedded = openEmbedded();
  const asked: z.infer<typeof Asked>[] = [];
  const told: unknown[] = [];
  const ask: TaskHandler = (input) => {
    asked.push(Asked.parse(input));
    return Promise.resolve({});
  };
  const tell: TaskHandler = (input) => {
    told.push(input);
    return Promise.resolve({});
  };
  const runner = openWorkflows(
    embedded,
    {
      machine: {
        StartAt: "Ask",
        States: {
          Ask: { ...task, Type: "Task", Next: "Tell" },
          Tell: { ...task, Type: "Task", End: true },
        },
      },
      tasks: {
        Ask: { functionId: "ask", waits: { timeoutSeconds: undefined } },
        Tell: { functionId: "tell", waits: false },
      },
    },
    () => ({ task: (id) => (id === "ask" ? ask : tell) }),
  );
  return Promise.resolve({
    workflows: runner,
    async nextTask() {
      await runner.untilWaiting();
      const [next] = asked;
      if (next === undefined) throw new Error("nothing was asked");
      return next;
    },
    async outputOf() {
      await runner.untilWaiting();
      return told[0];
    },
    close: () =>
      settle(() => {
        embedded.close();
      }),
  });
});
