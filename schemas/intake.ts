import * as z from "zod/mini";
import { RequestId, SubjectToken } from "./ids.ts";
import { Instant } from "./instant.ts";
import { isFoundByItsKind, subjectFields } from "./new-subject.ts";
import { ActsFor, Representation } from "./representation.ts";
import { NewRequest } from "./request.ts";
import { Right } from "./right.ts";
import { SubjectKind } from "./subject-kind.ts";

const { rights, entityId, language } = NewRequest.shape;

/** What KMS seals in one call, less what the rest of the file takes. */
const mostSealedBytes = 3900;

/** What anybody may post. A field it does not have is refused: nothing is taken that nobody asked for. */
export const NewPublicRequest = z
  .strictObject({
    rights,
    /** Whom it is addressed to; or the country, when the person does not know which of us. */
    entityId: z.optional(entityId),
    country: z.optional(
      z
        .string()
        .check(
          z.regex(/^[A-Z]{2}$/, "must be a country of two letters, like RO"),
        ),
    ),
    language,
    ...subjectFields,
    actsFor: z.optional(ActsFor),
  })
  .check(
    ...isFoundByItsKind,
    z.refine((one) => one.entityId !== undefined || one.country !== undefined, {
      error: "must name an entity, or else country a country",
      path: ["entityId"],
    }),
    z.refine((one) => sealedBytes(one) <= mostSealedBytes, {
      error: "must be shorter",
      path: ["words"],
    }),
  );
export type NewPublicRequest = z.infer<typeof NewPublicRequest>;

const sealedBytes = (one: object): number =>
  new TextEncoder().encode(JSON.stringify(one)).length;

/** A form that waits for its e-mail address to be confirmed; what it says of a person is sealed. Gone a day after it came. */
export const Intake = z.object({
  kind: z.literal("intake"),
  /** Of the request it becomes. */
  requestId: RequestId,
  /** Keyed token of the address; an address has few slots, so that nobody's mailbox is filled. */
  address: SubjectToken,
  slot: z.number(),
  rights: z.array(Right),
  entityId: z.string(),
  language: z.string(),
  actsFor: z.optional(Representation),
  subjectKind: z.optional(SubjectKind),
  subjects: z.array(SubjectToken),
  unusableNumbers: z.number(),
  sealed: z.string(),
  /** Where the form was posted to, and its link leads. */
  origin: z.string(),
  receivedAt: Instant,
  expiresAt: Instant,
  /** The letter with the link was sent, or was about to be. */
  toldAt: z.optional(Instant),
  confirmedAt: z.optional(Instant),
  nextAt: Instant,
  revision: z.number(),
});
export type Intake = z.infer<typeof Intake>;

/** All that the link in the letter says. */
export const ConfirmationLink = z.object({
  for: z.literal("confirmation"),
  requestId: RequestId,
});
export type ConfirmationLink = z.infer<typeof ConfirmationLink>;

/** All that the link to a request's state says. */
export const StatusLink = z.object({
  for: z.literal("status"),
  requestId: RequestId,
});
export type StatusLink = z.infer<typeof StatusLink>;
