import type { RightsPolicy } from "#schemas/policy";
import type { RegisteringDisclosure } from "./register-disclosure.ts";

/** What cannot be meant, by field. */
export function wrongIn(
  { said, now }: Pick<RegisteringDisclosure, "said" | "now">,
  { entities, recipients }: Pick<RightsPolicy, "entities" | "recipients">,
): { field: string; because: string } | undefined {
  if (entities.every(({ id }) => id !== said.entityId))
    return {
      field: "entityId",
      because: "is not one of the entities in the settings",
    };
  const authority = recipients.contacts.find(
    ({ id }) => id === said.recipientId,
  );
  if (authority?.told !== "when-named")
    return {
      field: "recipientId",
      because: "is no authority of the settings (a recipient told when named)",
    };
  if (said.receivedOn > now.slice(0, 10))
    return { field: "receivedOn", because: "must not lie in the future" };
  return said.how !== "informal" &&
    !said.compelled &&
    said.compatibility === undefined
    ? {
        field: "compatibility",
        because:
          "must say why its purpose is compatible with the recording's: no law compels us (Art 6(4), R34)",
      }
    : undefined;
}
