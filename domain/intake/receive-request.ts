import type { Ledger, LinkSigner, Sealer, Tokens } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Intake, NewPublicRequest } from "#schemas/intake";
import type { ActingEntity, RightsPolicy } from "#schemas/policy";
import { intakePartition } from "../ledger/outside-keys.ts";
import { languageOf } from "../letters/languages.ts";
import { fileOf } from "../correspondence/subject-file.ts";
import { ofKind } from "../rights/kind-of.ts";
import type { NotNow } from "../desk/steering.ts";
import { subjectsOf } from "../matching/subjects-of.ts";
import { plusMinutes } from "../time/instant.ts";
import { whyNotTheirRight } from "../rights/subject-table.ts";
import { addressToken } from "./address-token.ts";
import { hoursToConfirm, slotsOfAddress } from "./limits.ts";

export type Receipt = {
  asked: NewPublicRequest;
  requestId: RequestId;
  origin: string;
  now: Instant;
};
export type ReceivePorts = {
  ledger: Pick<Ledger, "append" | "readPartition">;
  tokens: Tokens;
  linkSigner: Pick<LinkSigner, "sign">;
  sealer: Pick<Sealer, "seal">;
};
export type Received =
  | { verdict: "received" }
  | { verdict: "not-theirs"; because: Required<NotNow> }
  | { verdict: "refused"; field: string; message: string };

/**
 * Takes what anybody posts, and keeps it sealed until its address is confirmed. It looks for nobody: whether we know the
 * person is neither asked nor told, and what is over the limit takes the same reads and writes and is answered alike.
 */
export async function receiveRequest(
  ports: ReceivePorts,
  receipt: Receipt,
  policy: RightsPolicy,
): Promise<Received> {
  const { asked } = receipt;
  const entity = entityOf(policy, asked);
  if (entity === undefined)
    return {
      verdict: "refused",
      field: asked.entityId === undefined ? "country" : "entityId",
      message: "is not one of the entities in the settings",
    };
  const because = whyNotTheirRight(asked.kind ?? "customer", asked.rights);
  if (because !== undefined) return { verdict: "not-theirs", because };
  await take(ports.ledger, await intakeOf(ports, receipt, entity));
  return { verdict: "received" };
}

/** By its id, or the first of its country. */
const entityOf = (
  { entities }: RightsPolicy,
  { entityId, country }: NewPublicRequest,
): ActingEntity | undefined =>
  entities.find((one) =>
    entityId === undefined ? one.country === country : one.id === entityId,
  );

async function intakeOf(
  { tokens, sealer, linkSigner }: ReceivePorts,
  { asked, requestId, origin, now }: Receipt,
  { id, country }: ActingEntity,
): Promise<Intake> {
  const { rights, language, kind, phoneNumbers, agentIds } = asked;
  const { email, name, words } = asked;
  const said = { kind, phoneNumbers, agentIds, email, name, words };
  const { actsFor } = asked;
  return {
    kind: "intake",
    requestId,
    address: await addressToken(linkSigner, email),
    slot: 0,
    rights,
    entityId: id,
    language: language ?? languageOf(country),
    ...ofKind(kind),
    ...(actsFor && { actsFor: { as: actsFor.as } }),
    ...(await subjectsOf(tokens, said, country)),
    sealed: await sealer.seal(requestId, fileOf(said, actsFor)),
    origin,
    receivedAt: now,
    expiresAt: plusMinutes(now, hoursToConfirm * 60),
    nextAt: now,
    revision: 0,
  };
}

/** Into the first free slot of its address. Where none is free the last is tried in vain, as if it were. */
async function take(
  ledger: ReceivePorts["ledger"],
  intake: Intake,
): Promise<void> {
  const waiting = await ledger.readPartition(intakePartition(intake.address));
  const taken = new Set(
    waiting.flatMap((item) => (item.kind === "intake" ? [item.slot] : [])),
  );
  const free = slots.filter((slot) => !taken.has(slot));
  for (const slot of free.length > 0 ? free : slots.slice(-1)) {
    const { outcome } = await ledger.append({ ...intake, slot });
    if (outcome === "appended") return;
  }
}

const slots = Array.from({ length: slotsOfAddress }, (_, slot) => slot);
