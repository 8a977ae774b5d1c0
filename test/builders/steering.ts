import { requestPartition } from "#domain/ledger/keys";
import { readRequests } from "#functions/read-requests/read-requests";
import { steerRequest } from "#functions/steer-request/steer-request";
import type { EvidenceType } from "#schemas/evidence";
import type { RequestId } from "#schemas/ids";
import { type Answered, ask } from "./gateway.ts";
import type { Office } from "./office.ts";

/** What privacy staff posts to a request beside deciding it. */
export const steer = (
  office: Office,
  requestId: RequestId,
  [to, body]: readonly [string, unknown],
): Promise<Answered> =>
  ask(steerRequest(office), {
    route: `POST /requests/{requestId}/${to}`,
    parameters: { requestId },
    body,
  });

export const shown = async (office: Office, requestId: RequestId) =>
  (await ask(readRequests(office), { parameters: { requestId } })).body;

export const evidenceOf = async (
  office: Office,
  requestId: RequestId,
  type: EvidenceType,
) =>
  (await office.ledger.readPartition(requestPartition(requestId))).flatMap(
    (item) => (item.kind === "evidence" && item.type === type ? [item] : []),
  );

/** What the workflow was told last. */
export const lastTold = ({ workflows }: Office) => workflows.completed.at(-1);
