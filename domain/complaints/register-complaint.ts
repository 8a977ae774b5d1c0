import type { Complaint } from "#schemas/complaint";
import type { RightsPolicy } from "#schemas/policy";
import { localDate } from "../clock/calendar-day.ts";
import { languageOf } from "../letters/languages.ts";
import { composeLetter } from "../correspondence/compose-letter.ts";
import { requesterAddress } from "../correspondence/requester-address.ts";
import { type SendPorts, sendOnce } from "../correspondence/send-once.ts";
import type { Sealer } from "../ports.ts";
import { wrongReceipt } from "../rights/wrong-receipt.ts";

export type ComplaintPorts = SendPorts & {
  sealer: Pick<Sealer, "unseal">;
  addressIn: (subjectFile: string) => string;
};
export type Complaining = {
  complaint: Complaint;
  language: string | undefined;
  email: string | undefined;
  policy: RightsPolicy;
};
export type Complained =
  | { verdict: "registered" }
  | { verdict: "refused"; field: "entityId" | "receivedAt"; because: string };

/**
 * Takes a complaint down, tells privacy staff, and answers with the authority and the courts. It asks for no proof of
 * who complains, changes nothing of a request and holds up no step of it (R47, T112). The same id again is the same.
 */
export async function registerComplaint(
  ports: ComplaintPorts,
  complaining: Complaining,
): Promise<Complained> {
  const { complaint, policy } = complaining;
  const entity = policy.entities.find(({ id }) => id === complaint.entityId);
  if (entity === undefined)
    return refused("entityId", "is not one of the entities in the settings");
  const wrong = wrongReceipt(complaint.receivedAt, complaint.registeredAt);
  if (wrong !== undefined) return refused("receivedAt", wrong);
  const { outcome } = await ports.ledger.append(complaint);
  if (outcome === "appended") await tell(ports, complaint);
  const { complaintId, requestId = complaintId, registeredAt } = complaint;
  const sending = { requestId, name: `complaint#${complaintId}` };
  await sendOnce(ports, { ...sending, now: registeredAt }, async () => {
    const to = await addressOf(ports, complaining);
    const receivedOn = localDate(complaint.receivedAt, entity.timeZone);
    return to === undefined
      ? undefined
      : composeLetter(
          to,
          [{ kind: "complaint-received", facts: { receivedOn } }],
          {
            reference: requestId,
            language: complaining.language ?? languageOf(entity.country),
            entity,
            controller: policy.controller,
          },
        );
  });
  return { verdict: "registered" };
}

const refused = (
  field: "entityId" | "receivedAt",
  because: string,
): Complained => ({ verdict: "refused", field, because });

const tell = (
  { notifier }: ComplaintPorts,
  { complaintId, requestId, about, entityId }: Complaint,
): Promise<string> =>
  notifier.notify({
    to: "privacy",
    subject: `Complaint ${complaintId} was received`,
    body: [
      `A complaint (${about}, ${entityId}) was received${requestId === undefined ? "" : ` about request ${requestId}`}.`,
      "It delays nothing. See: tacet complaints list",
    ].join("\n"),
  });

/** None for a complaint that is about no request and gave none. */
const addressOf = async (
  ports: ComplaintPorts,
  { email, complaint: { requestId } }: Complaining,
): Promise<string | undefined> =>
  email ?? (requestId && (await requesterAddress(ports, requestId)));
