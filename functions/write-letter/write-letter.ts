import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { writeLetter as write } from "#domain/rights/write-letter";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { addressIn } from "#functions/middleware/subject-file";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestId } from "#schemas/ids";

const Input = z.object({
  requestId: RequestId,
  letter: z.enum(["acknowledgement", "answer", "fee-quote"]),
});
type Needs = Pick<Ports, "ledger" | "sealer" | "notifier" | "now">;

export const writeLetter = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  taskDoor(Input, async ({ requestId, letter }) => {
    await write(
      { ...ports, addressIn },
      { requestId, name: letter, now: ports.now() },
      RIGHTS_POLICY,
    );
    return undefined;
  });
