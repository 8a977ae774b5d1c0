import type { Ledger } from "../ports.ts";
import type { EvidenceType, Evidence } from "#schemas/evidence";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Request } from "#schemas/request";
import { requestPartition } from "../ledger/keys.ts";
import { changeRequest } from "../rights/change-request.ts";

/** Who does something to which request, and when. */
export type Act = { requestId: RequestId; by: StaffId; now: Instant };

/** Why something cannot be done as the request stands: which law says so, if one does, and what can be done instead. */
export type NotNow = { reason: string; fix: string; article?: string };

export type Steered =
  | { verdict: "done"; request: Request }
  | { verdict: "refused"; because: NotNow };

/** Changes a request if it may be as it is at that very write; the same request back is nothing to be done. */
export async function steered(
  ledger: Ledger,
  requestId: RequestId,
  change: (request: Request) => Request | NotNow,
): Promise<Steered & { changed: boolean }> {
  const last: { because: NotNow | undefined; changed: boolean } = {
    because: undefined,
    changed: false,
  };
  const request = await changeRequest(ledger, requestId, (current) => {
    const next = change(current);
    const isRefused = "fix" in next;
    last.because = isRefused ? next : undefined;
    last.changed = !isRefused && next !== current;
    return isRefused ? current : next;
  });
  return last.because === undefined
    ? { verdict: "done", request, changed: last.changed }
    : { verdict: "refused", because: last.because, changed: false };
}

/** What is written down of an act: codes, and never a person's words. */
export const evidenceOf = (
  type: EvidenceType,
  { requestId, by, now }: Act,
  details: Evidence["details"],
): Evidence => ({
  kind: "evidence",
  about: requestPartition(requestId),
  type,
  discriminator: now,
  at: now,
  details: { by, ...details },
  revision: 0,
});

export async function writeDown(
  ledger: Ledger,
  ...act: Parameters<typeof evidenceOf>
): Promise<void> {
  await ledger.append(evidenceOf(...act));
}
