import * as z from "zod/mini";
import { ShownEvidence } from "./call-shapes.ts";

const text = z.optional(z.nullable(z.string()));
const count = z.optional(z.nullable(z.number()));

/** What is shown of a breach; a newer API may have more of it. */
export const ShownBreach = z.looseObject({
  breachId: z.string(),
  what: z.string(),
  source: z.string(),
  entityId: z.string(),
  categories: z.array(z.string()),
  subjects: count,
  recordings: count,
  requestId: text,
  awareAt: z.string(),
  registeredAt: z.string(),
  clock: z.looseObject({
    dueAt: z.string(),
    state: z.string(),
    hoursLeft: count,
  }),
  authority: z.optional(
    z.looseObject({
      verdict: z.string(),
      notifiedAt: text,
      furtherAt: z.array(z.string()),
      because: text,
      why: text,
    }),
  ),
  subjectsTold: z.optional(
    z.looseObject({
      verdict: z.string(),
      toldAt: text,
      how: text,
      because: text,
    }),
  ),
  closed: z.optional(
    z.looseObject({
      at: z.string(),
      effects: z.array(z.string()),
      measures: z.array(z.string()),
    }),
  ),
  history: z.optional(z.array(ShownEvidence)),
});
export type ShownBreach = z.infer<typeof ShownBreach>;

export const ShownBreaches = z.looseObject({
  month: z.string(),
  breaches: z.array(ShownBreach),
});
export type ShownBreaches = z.infer<typeof ShownBreaches>;

export const whereBreachesAre = "tacet breaches list shows those of a month.";
