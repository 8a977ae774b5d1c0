import * as z from "zod/mini";
import { AgentId } from "./ids.ts";
import { SubjectKind } from "./subject-kind.ts";

/** What whoever asks says of themselves: by which their calls are found, and where they are answered. */
export const subjectFields = {
  /** A customer, unless said otherwise. */
  kind: z.optional(SubjectKind),
  phoneNumbers: z._default(
    z
      .array(z.string().check(z.minLength(1), z.maxLength(64)))
      .check(z.maxLength(10)),
    [],
  ),
  /** The platform's ids of an agent; it gives none to a second person (R60, R61). */
  agentIds: z.optional(z.array(AgentId).check(z.maxLength(10))),
  email: z
    .string()
    .check(z.email("must be an e-mail address"), z.maxLength(254)),
  name: z.optional(z.string().check(z.maxLength(200))),
  /** What they say in their own words. */
  words: z.optional(z.string().check(z.maxLength(1000))),
};

type Found = {
  kind?: SubjectKind | undefined;
  phoneNumbers: readonly string[];
  agentIds?: readonly string[] | undefined;
};

/** A caller is found by number, an agent by id: a number an agent called from as a customer is a customer's. */
export const isFoundByItsKind = [
  z.refine<Found>(
    ({ kind, phoneNumbers }: Found) =>
      kind !== "agent" || phoneNumbers.length === 0,
    {
      error: "must be left out: an agent's calls are found by agentIds",
      path: ["phoneNumbers"],
    },
  ),
  z.refine<Found>(
    ({ kind, agentIds }: Found) => kind === "agent" || agentIds === undefined,
    {
      error: "must be left out, unless kind is agent",
      path: ["agentIds"],
    },
  ),
] as const;

export const NewSubject = z.object(subjectFields).check(...isFoundByItsKind);
export type NewSubject = z.infer<typeof NewSubject>;
