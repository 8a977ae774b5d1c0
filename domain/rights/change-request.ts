import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Request } from "#schemas/request";
import { changeItem } from "../ledger/change-item.ts";
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
export const changeRequest = (
  ledger: Ledger,
  requestId: RequestId,
  change: (request: Request) => Request,
): Promise<Request> =>
  changeItem<Request>(ledger, {
    read: () => requestOf(ledger, requestId),
    change,
    busy: () =>
      new RequestBusy(
        `Request ${requestId} was changed by others five times in a row; try again.`,
      ),
  });
