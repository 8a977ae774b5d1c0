import * as z from "zod/mini";
import { Entity } from "./entity.ts";
import { Notices } from "./notice.ts";
import { Recipient, RetentionPolicy } from "./policy.ts";
import { Processing } from "./processing.ts";
import { Transfers } from "./transfer.ts";

/** What of the settings the record of processing is made of, and nothing more (Art 30). */
export const ProcessingFacts = z.object({
  entities: z.array(Entity),
  /** Where the joint controllers are reached. */
  contact: z.string(),
  processing: z.array(Processing),
  recipients: z.array(
    z.object({ name: Recipient.shape.name, told: Recipient.shape.told }),
  ),
  standingRecipients: z.array(z.string()),
  transfers: Transfers,
  termDays: RetentionPolicy.shape.termDays,
  capMonths: RetentionPolicy.shape.capMonths,
  notices: Notices,
});
export type ProcessingFacts = z.infer<typeof ProcessingFacts>;
