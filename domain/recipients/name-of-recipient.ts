import type { RightsPolicy } from "#schemas/policy";

/** As a requester reads it; the id of one that the settings have forgotten. */
export const nameOf = (
  { recipients }: Pick<RightsPolicy, "recipients">,
  recipientId: string,
): string =>
  recipients.contacts.find(({ id }) => id === recipientId)?.name ?? recipientId;
