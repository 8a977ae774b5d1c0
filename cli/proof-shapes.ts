import * as z from "zod/mini";
import { PublicKey, Statement } from "#schemas/statement";

/** Known enough to be told in words; all of it is passed on and saved as it came. */
export const ShownStatement = z.looseObject({
  statement: z.record(z.string(), z.unknown()),
  signature: z.looseObject({ keyId: z.string() }),
});
export type ShownStatement = z.infer<typeof ShownStatement>;

export const statementIn = ({
  statement,
}: ShownStatement): Statement | undefined =>
  Statement.safeParse(statement).data;

export const ShownAttestations = z.looseObject({
  month: z.string(),
  attestations: z.array(
    z.looseObject({
      day: z.string(),
      madeAt: z.string(),
      keptBeyondTerm: z.number(),
      overdue: z.number(),
      complete: z.boolean(),
      reconciled: z.boolean(),
      unexplained: z.optional(z.number()),
      document: z.looseObject({ sha256: z.string() }),
    }),
  ),
});

export const ShownKeys = z.looseObject({ keys: z.array(PublicKey) });
