import type { Ledger } from "../ports.ts";
import type { StaffId } from "#schemas/ids";
import type { Intake } from "#schemas/intake";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { requestKey, requestPartition } from "../ledger/keys.ts";
import { enterRequest } from "../rights/enter-request.ts";
import { ofKind } from "../rights/kind-of.ts";
import { secondsBetween } from "../time/instant.ts";

/** For want of a member of the staff: who registered it, and who owns it until somebody does. */
export type ToNobody = {
  policy: RightsPolicy;
  by: { registeredBy: StaffId; owner: StaffId };
};

/** An intake names an entity that the settings have no more. */
export class EntityGone extends Error {
  readonly code = "entity-gone";
}

/**
 * Makes a request of a confirmed form, once however often. Its clock runs from the form's receipt and not from the
 * confirmation: the time is ours to lose, and the receipt is when any of us has it, by any channel (T48).
 */
export async function registerIntake(
  ledger: Ledger,
  intake: Intake,
  { policy, by }: ToNobody,
): Promise<Request> {
  const { requestId, receivedAt } = intake;
  // What was registered may be closed by now, and its subject's file removed for good.
  const present = await ledger.read(requestKey(requestId));
  if (present?.kind === "request") return present;
  const entity = policy.entities.find(({ id }) => id === intake.entityId);
  if (entity === undefined)
    throw new EntityGone(
      `The settings have no entity ${intake.entityId} any more; bring it back until request ${requestId} is registered.`,
    );
  const now = intake.confirmedAt ?? receivedAt;
  await ledger.append({
    kind: "evidence",
    about: requestPartition(requestId),
    type: "address.confirmed",
    discriminator: "form",
    at: now,
    details: { afterSeconds: secondsBetween(receivedAt, now) },
    revision: 0,
  });
  const { sealed } = intake;
  await ledger.append({ kind: "subject", requestId, sealed, revision: 0 });
  const entry = { ...entryOf(intake), ...by, now };
  return (await enterRequest(ledger, entry, entity)).request;
}

const entryOf = (intake: Intake) => ({
  asked: {
    rights: intake.rights,
    channel: "form" as const,
    entityId: intake.entityId,
    receivedAt: intake.receivedAt,
    language: intake.language,
    ...(intake.actsFor && { actsFor: intake.actsFor }),
  },
  requestId: intake.requestId,
  ...ofKind(intake.subjectKind),
  subjects: intake.subjects,
  unusableNumbers: intake.unusableNumbers,
});
