import { requestPartition } from "#domain/ledger/keys";
import { readRequests } from "#functions/read-requests/read-requests";
import { reopenRequest } from "#functions/reopen-request/reopen-request";
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

export const aReopening = (overrides: Record<string, unknown> = {}) => ({
  because: "complaint",
  receivedAt: "2026-11-30T09:00:00.000Z",
  subject: { phoneNumbers: [], email: "ada.new@example.org" },
  ...overrides,
});

/** A day of the complaint, on which privacy staff posts it. */
export const reopen = (
  office: Office,
  requestId: RequestId,
  overrides: Record<string, unknown> = {},
): Promise<Answered> =>
  ask(reopenRequest(office), {
    route: "POST /requests/{requestId}/reopening",
    parameters: { requestId },
    body: aReopening(overrides),
  });
