import * as z from "zod/mini";
import { offerPackage } from "#domain/package/offer-package";
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
type Needs = Pick<
  Ports,
  "ledger" | "linkSigner" | "sealer" | "notifier" | "now"
>;

export const writeLetter = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  taskDoor(Input, async ({ requestId, letter }) => {
    const writing = { requestId, now: ports.now() };
    const letters = { ...ports, addressIn };
    await write(letters, { ...writing, name: letter }, RIGHTS_POLICY);
    // Behind the answer, so that nobody is sent for a package before being told what it is.
    if (letter === "answer")
      await offerPackage(letters, writing, RIGHTS_POLICY);
    return undefined;
  });
