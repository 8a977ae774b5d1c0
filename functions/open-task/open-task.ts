import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { openTask as open } from "#domain/rights/open-task";
import { taskDoor } from "#functions/middleware/task-door";
import { TokenInput } from "#functions/middleware/task-input";
import { daysFor } from "#schemas/request-workflow";

const Input = z.extend(TokenInput, {
  task: z.enum(["identity", "approval", "fee"]),
});

export const openTask = (ports: Pick<Ports, "ledger" | "workflows" | "now">) =>
  taskDoor(Input, async (task) => {
    await open(ports, { ...task, days: daysFor(task.task) }, ports.now());
    return undefined;
  });
