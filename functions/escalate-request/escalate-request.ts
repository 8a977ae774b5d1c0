import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { escalateRequest as escalate } from "#domain/rights/escalate-request";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestId } from "#schemas/ids";

const Input = z.object({
  requestId: RequestId,
  waitingFor: z.enum(["identity", "approval", "fee", "erasure", "fault"]),
});
type Needs = Pick<Ports, "ledger" | "now"> & {
  notifier: Pick<Ports["notifier"], "notify">;
};

export const escalateRequest = (ports: Needs) =>
  taskDoor(Input, async (input) => {
    await escalate(ports, { ...input, now: ports.now() });
    return undefined;
  });
