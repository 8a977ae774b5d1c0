import type { Ledger, Sealer, Tokens } from "../ports.ts";
import type { RequestId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { NewRequest } from "#schemas/request";
import { type Entered, enterRequest } from "./enter-request.ts";
import { ofKind } from "./kind-of.ts";
import type { NotNow } from "../desk/steering.ts";
import { fileOf } from "../correspondence/subject-file.ts";
import { whyNotTheirRight } from "./subject-table.ts";
import { wrongReceipt } from "./wrong-receipt.ts";
import { subjectsOf } from "../matching/subjects-of.ts";

export type Registration = {
  request: NewRequest;
  requestId: RequestId;
  registeredBy: StaffId;
  now: Instant;
};
export type Registered =
  | Entered
  | { verdict: "not-theirs"; because: Required<NotNow> }
  | { verdict: "refused"; field: string; message: string };

/**
 * Registers a request: its clock starts at receipt by any entity (R49, T48). The requester's own data are sealed;
 * the request itself carries tokens. Registering the same id again returns what is there.
 */
export async function registerRequest(
  ports: { ledger: Ledger; tokens: Tokens; sealer: Sealer },
  { request, requestId, registeredBy, now }: Registration,
  policy: RightsPolicy,
): Promise<Registered> {
  const { subject, ...asked } = request;
  const entity = policy.entities.find(({ id }) => id === request.entityId);
  if (entity === undefined)
    return refused("entityId", "is not one of the entities in the settings");
  const because = whyNotTheirRight(subject.kind ?? "customer", request.rights);
  if (because !== undefined) return { verdict: "not-theirs", because };
  const wrong = wrongReceipt(request.receivedAt, now);
  if (wrong !== undefined) return refused("receivedAt", wrong);
  const to = wrongReceiver(request, policy);
  if (to !== undefined) return refused("transmitTo", to);
  await ports.ledger.append({
    kind: "subject",
    requestId,
    sealed: await ports.sealer.seal(requestId, fileOf(subject, asked.actsFor)),
    revision: 0,
  });
  const { country } = entity;
  const found = {
    ...ofKind(subject.kind),
    ...(await subjectsOf(ports.tokens, subject, country)),
  };
  return enterRequest(
    ports.ledger,
    { asked, requestId, registeredBy, owner: registeredBy, now, ...found },
    entity,
  );
}

const refused = (field: string, message: string): Registered => ({
  verdict: "refused",
  field,
  message,
});

/** Never an address of the request's own. */
function wrongReceiver(
  { rights, transmitTo }: NewRequest,
  { receivers }: RightsPolicy,
): string | undefined {
  if (transmitTo === undefined) return undefined;
  if (!rights.includes("portability"))
    return "goes with a request for portability only (Art 20(2)); leave it out";
  return receivers.some(({ id }) => id === transmitTo)
    ? undefined
    : "is no receiver of the settings; leave it out, and the person gets the package to pass on";
}
