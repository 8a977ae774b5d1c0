import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { attemptEach, failuresOf } from "../attempt.ts";
import {
  type ListTelling,
  tellListChanges,
} from "../entities/tell-list-changes.ts";
import { tellRecipients } from "../recipients/tell-recipients.ts";
import { plusMinutes } from "../time/instant.ts";
import { changeRequest } from "../rights/change-request.ts";
import { endRequest } from "../rights/close-request.ts";
import { grantedScope } from "./granted-scope.ts";
import { verifyErasure, type VerifyPorts } from "../rights/verify-request.ts";
import {
  type LetterPorts,
  writeLetter,
} from "../correspondence/write-letter.ts";

export type ConcludePorts = LetterPorts & VerifyPorts;

/** How often it is asked whether a hold that may last for years has gone. */
export const minutesToNextLook = 60;

/**
 * T22: of each request that was answered while a hold put its erasure off, looks whether all of it is gone now; then
 * reads it back, tells the requester, and closes. Broken off anywhere it is taken up again, and the letter goes once.
 */
export async function concludeErasures(
  ports: ConcludePorts,
  telling: ListTelling,
): Promise<{ looked: number; failures: unknown[] }> {
  const due = await ports.ledger.due("conclude", telling.now, 100);
  const looked = due.filter(
    (item) => item.kind === "request" || item.kind === "package-access",
  );
  return {
    looked: looked.length,
    failures: failuresOf(
      await attemptEach(looked, 4, async (item) => {
        if (item.kind === "request") return conclude(ports, item, telling);
        // Who changed it meanwhile leaves it due, and the next run takes it.
        await ports.ledger.remove(item);
      }),
    ),
  };
}

async function conclude(
  ports: ConcludePorts,
  request: Request,
  telling: ListTelling,
): Promise<void> {
  const { now, policy } = telling;
  const { ledger } = ports;
  const { requestId } = request;
  if (!(await isGone(ledger, request))) {
    // The request may stay open for years, and its answer is long past (R71).
    await tellListChanges(ports, request, telling);
    return lookLater(ledger, requestId, now);
  }
  // The package of the same request was erased long ago, as promised.
  await verifyErasure(ports, request);
  await changeRequest(ledger, requestId, ({ erasure, ...rest }) =>
    erasure === undefined
      ? rest
      : { ...rest, erasure: { ...erasure, verifiedAt: now } },
  );
  await tellRecipients(ports, { requestId, now }, policy);
  await writeLetter(ports, { requestId, name: "conclusion", now }, policy);
  await endRequest(ledger, requestId, now);
}

async function isGone(ledger: Ledger, request: Request): Promise<boolean> {
  const scope = await grantedScope(ledger, request, "erasure");
  return scope.every(({ state }) => state === "erased");
}

async function lookLater(
  ledger: Ledger,
  requestId: Request["requestId"],
  now: Instant,
): Promise<void> {
  await changeRequest(ledger, requestId, (request) => ({
    ...request,
    nextAt: plusMinutes(now, minutesToNextLook),
  }));
}
