import * as z from "zod/mini";
import { ShownEvidence } from "./call-shapes.ts";

const text = z.optional(z.nullable(z.string()));

/** What is shown of a person of the staff; a newer API may have more of it. */
export const ShownMember = z.looseObject({
  staffId: z.string(),
  entityId: z.string(),
  roles: z.array(z.string()),
  state: z.string(),
  lacks: z.array(z.string()),
  undertaking: z.optional(
    z.looseObject({
      version: z.string(),
      signedOn: z.string(),
      sha256: z.string(),
      expiresOn: text,
    }),
  ),
  training: z.optional(
    z.looseObject({ completedOn: z.string(), expiresOn: z.string() }),
  ),
  knownAtPlatform: z.optional(z.boolean()),
  registeredAt: text,
  registeredBy: text,
  leftAt: text,
  signedOut: z.optional(z.boolean()),
  openRequests: z.optional(z.number()),
  history: z.optional(z.array(ShownEvidence)),
});
export type ShownMember = z.infer<typeof ShownMember>;

export const ShownStaff = z.looseObject({ staff: z.array(ShownMember) });
export type ShownStaff = z.infer<typeof ShownStaff>;

export const ShownProbation = z.looseObject({ probationEndsOn: z.string() });

export const ShownUndertakingEnd = z.looseObject({
  version: z.string(),
  expiresOn: z.string(),
  members: z.number(),
});

export const whereStaffAre = "tacet staff list shows everybody on record.";
