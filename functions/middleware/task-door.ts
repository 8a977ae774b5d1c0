import middy from "@middy/core";
import type { Door } from "./door.ts";
import type * as z from "zod/mini";
import { logger } from "./logger.ts";

export type TaskHandler = Door<
  unknown,
  Record<string, string | number | boolean>
>;
export type TaskResult = Record<string, string | number | boolean>;

/** A step of the workflow was given an input that is not its own. */
export class TaskInputWrong extends Error {
  readonly code = "task-input-wrong";
}

/** A door for a workflow's step. What it throws, Step Functions retries; what it returns stays in the history: ids and codes (T37). */
export function taskDoor<Input>(
  input: z.ZodMiniType<Input>,
  step: (input: Input) => Promise<TaskResult | undefined>,
): TaskHandler {
  return middy<unknown, TaskResult>().handler(async (event) => {
    const parsed = input.safeParse(event);
    if (!parsed.success) {
      throw new TaskInputWrong(
        `Not this step's input: ${parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")}.`,
      );
    }
    const result = await step(parsed.data);
    logger.info("workflow step done", result ?? {});
    return result ?? {};
  });
}
