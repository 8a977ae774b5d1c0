import { handleRecipients } from "#functions/handle-recipients/handle-recipients";
import { remindRecipients } from "#functions/remind-recipients/remind-recipients";
import { noticesOf } from "#domain/recipients/change-notice";
import type { RequestId } from "#schemas/ids";
import { plusMinutes } from "#domain/time/instant";
import { keepCall, sweep } from "./calls.ts";
import { ask, context } from "./gateway.ts";
import { environment, type Office } from "./office.ts";
import { approved, stepsOf } from "./requests.ts";

export const recipients = (office: Office, requestId: RequestId) =>
  ask(handleRecipients(office, environment), {
    route: "GET /requests/{requestId}/recipients",
    parameters: { requestId },
  });

/** What staff posts about a recipient, or about all of them. */
export const postRecipients = (
  office: Office,
  requestId: RequestId,
  [to, body]: readonly [string, unknown],
) => {
  const [recipientId, what] = to.includes("/") ? to.split("/") : ["", to];
  return ask(handleRecipients(office, environment), {
    route: `POST /requests/{requestId}/recipients${what === "" ? "" : recipientId === "" ? `/${String(what)}` : `/{recipientId}/${String(what)}`}`,
    parameters: { requestId, ...(recipientId ? { recipientId } : {}) },
    body,
  });
};

export const remind = (office: Office) =>
  remindRecipients(office, environment)(
    { scheduledTime: office.now() },
    context,
  );

export const notices = ({ ledger }: Office, requestId: RequestId) =>
  noticesOf(ledger, requestId);

/** What recipients were sent, oldest first. */
export const toRecipients = (office: Office) =>
  office
    .outbox()
    .filter(({ to }) =>
      environment.RIGHTS_POLICY.recipients.contacts.some(
        ({ address }) => address === to,
      ),
    );

const { contacts } = environment.RIGHTS_POLICY.recipients;
/** Standing recipients, in the order of the ledger. */
export const always = contacts
  .filter((contact) => contact.told === "always")
  .sort((one, other) => one.id.localeCompare(other.id));
export const authority = contacts.find(
  (contact) => contact.told === "when-named",
);

/** Until the eraser has looked often enough. */
export async function settleErasures(office: Office): Promise<void> {
  for (let minute = 0; minute < 4; minute += 1)
    await sweep(office, "erase", plusMinutes(office.now(), 1));
}

/** An erasure request whose recordings are gone and verified. */
export async function erased(office: Office): Promise<RequestId> {
  await keepCall(office);
  const requestId = await approved(office, { rights: ["erasure"] });
  await stepsOf(office, requestId).erase();
  await settleErasures(office);
  await stepsOf(office, requestId).verify();
  return requestId;
}

/** The same, and its recipients were told. */
export async function told(office: Office): Promise<RequestId> {
  const requestId = await erased(office);
  await stepsOf(office, requestId).tell();
  return requestId;
}
