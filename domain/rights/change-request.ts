import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Request } from "#schemas/request";
import { requestKey } from "../ledger/keys.ts";

/** No request has this id. */
export class UnknownRequest extends Error {
  readonly code = "unknown-request";
}

/** Others kept changing the same request; trying again later is safe. */
export class RequestBusy extends Error {
  readonly code = "request-busy";
}

export async function requestOf(
  ledger: Ledger,
  requestId: RequestId,
): Promise<Request> {
  const item = await ledger.read(requestKey(requestId));
  if (item?.kind !== "request")
    throw new UnknownRequest(`There is no request ${requestId}.`);
  return item;
}

/** Reads, changes and conditionally writes a request, again when somebody else was faster. */
export async function changeRequest(
  ledger: Ledger,
  requestId: RequestId,
  change: (request: Request) => Request,
): Promise<Request> {
  for (let tries = 0; tries < 5; tries += 1) {
    const request = await requestOf(ledger, requestId);
    const changed = change(request);
    if (changed === request) return request;
    if ((await ledger.replace([changed]))[0] === "replaced")
      return { ...changed, revision: changed.revision + 1 };
  }
  throw new RequestBusy(
    `Request ${requestId} was changed by others five times in a row; try again.`,
  );
}
