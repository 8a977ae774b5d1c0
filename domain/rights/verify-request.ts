import type { Ledger, ObjectStore } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import { attemptEach, valuesOf } from "../attempt.ts";
import { additionTo, restrictionOf } from "../ids.ts";
import { hasKeeper } from "../retention/keepers.ts";
import { requestOf } from "./change-request.ts";
import { grantedRights, needs } from "./outcome.ts";
import { grantedScope } from "../acts/granted-scope.ts";

export type VerifyPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "look">;
};

/** What the answer would say is not true yet. */
export class NotVerified extends Error {
  readonly code = "not-verified";
}

/** Before anybody is told anything: the package is there in the very version, or every recording is gone (T29). */
export async function verifyRequest(
  ports: VerifyPorts,
  requestId: RequestId,
): Promise<void> {
  const request = await requestOf(ports.ledger, requestId);
  const granted = grantedRights(request);
  if (needs(granted, "package")) await verifyPackage(ports, request.export);
  if (needs(granted, "portable-package"))
    await verifyPackage(ports, request.portable);
  if (needs(granted, "erasure")) await verifyErasure(ports, request);
  if (needs(granted, "restriction"))
    await verifyRestriction(ports.ledger, request);
  if (needs(granted, "objection")) await verifyUpheld(ports.ledger, request);
  if (needs(granted, "statement")) await verifyStatement(ports.ledger, request);
}

/** That every confirmed recording is gone, read back; what was answered as put off may wait. */
export async function verifyErasure(
  ports: VerifyPorts,
  request: Request,
): Promise<void> {
  const scope = await grantedScope(ports.ledger, request, "erasure");
  const putOff = request.erasure?.putOff !== undefined;
  // What is put off is answered for as such, also when the hold has just ended.
  const claimed = scope.filter(
    ({ state, erasure }) =>
      state === "erased" || !putOff || erasure === undefined,
  );
  const checks = await attemptEach(claimed, 32, (recording) =>
    verifyGone(ports, recording),
  );
  valuesOf(
    checks,
    (cause) => new NotVerified("The request is not fulfilled yet.", { cause }),
  );
}

/** What is still there is kept by the restriction, which every use asks for (T20, T21). */
async function verifyRestriction(
  ledger: Ledger,
  request: Request,
): Promise<void> {
  const keeper = {
    by: "restriction",
    id: restrictionOf(request.requestId),
  } as const;
  const scope = await grantedScope(ledger, request, "restriction");
  if (scope.some((one) => !isGoing(one) && !hasKeeper(one, keeper)))
    throw new NotVerified("A recording of the request is not restricted.");
}

async function verifyUpheld(ledger: Ledger, request: Request): Promise<void> {
  const scope = await grantedScope(ledger, request, "objection");
  if (scope.some(({ erasure }) => erasure === undefined))
    throw new NotVerified("A recording objected to is not ordered erased.");
}

async function verifyStatement(
  ledger: Ledger,
  request: Request,
): Promise<void> {
  const { requestId, carriedOut } = request;
  const scope = await grantedScope(ledger, request, "statement");
  const stated = scope.filter(({ recordingId, derivatives = [] }) =>
    derivatives.includes(additionTo(recordingId, requestId)),
  );
  if (stated.length < (carriedOut?.stated ?? 1))
    throw new NotVerified("The statement is not with every recording.");
}

const isGoing = ({ state }: Recording): boolean =>
  state === "erasing" || state === "erased";

async function verifyPackage(
  { objects }: VerifyPorts,
  packaged: Request["export"],
): Promise<void> {
  if (
    packaged === undefined ||
    (await objects.look("exports", packaged)) !== "present"
  ) {
    throw new NotVerified(
      "The package is not in the exports bucket in the version that was built.",
    );
  }
}

async function verifyGone(
  { objects }: VerifyPorts,
  { recordingId, versionId, state }: Recording,
): Promise<void> {
  if (state !== "erased")
    throw new NotVerified("A recording of the request is not confirmed gone.");
  if (versionId === undefined) return;
  const seen = await objects.look("recordings", {
    key: recordingId,
    versionId,
  });
  if (seen !== "absent")
    throw new NotVerified(
      "A version of a recording of the request still answers.",
    );
}
