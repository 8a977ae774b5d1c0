import type { ProcessingFacts } from "#schemas/processing-facts";
import type { Settings } from "../settings.ts";

/** What the record of processing is made of, for the document and for whoever asks for the register (Art 30). */
export const processingFacts = ({
  entityList: { entities },
  rights: { controller, processing, recipients, standingRecipients },
  retention: { termDays, capMonths },
  transfers,
  notices,
}: Pick<
  Settings,
  "entityList" | "rights" | "retention" | "transfers" | "notices"
>): ProcessingFacts => ({
  entities,
  contact: controller.contact,
  processing,
  recipients: recipients.contacts.map(({ name, told }) => ({ name, told })),
  standingRecipients,
  ...{ transfers, termDays, capMonths, notices },
});
