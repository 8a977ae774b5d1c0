import * as z from "zod/mini";
import { offerPackage } from "#domain/package/offer-package";
import type { Ports } from "#domain/ports";
import { tellUncovered } from "#domain/transfers/tell-uncovered";
import { writeLetter as write } from "#domain/correspondence/write-letter";
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
  {
    RIGHTS_POLICY,
    TRANSFERS: transfers,
  }: EnvironmentOf<"RIGHTS_POLICY" | "TRANSFERS">,
) =>
  taskDoor(Input, async ({ requestId, letter }) => {
    const writing = { requestId, now: ports.now() };
    const letters = { ...ports, addressIn };
    await write(
      letters,
      letter === "answer"
        ? { ...writing, name: letter, transfers }
        : { ...writing, name: letter },
      RIGHTS_POLICY,
    );
    if (letter !== "answer") return undefined;
    // Behind the answer, so that nobody is sent for a package before being told what it is.
    await offerPackage(letters, writing, RIGHTS_POLICY);
    await tellUncovered(ports, writing, transfers);
    return undefined;
  });
