import * as z from "zod/mini";
import { AgentId, StaffId, SubjectToken } from "./ids.ts";
import { Instant, LegalDate } from "./instant.ts";

/** What personnel tells of an agent, as far as it says who may listen to their calls (R16, T85). */
export const Employment = z.object({
  kind: z.literal("employment"),
  /** Of the agent's id at the call platform. */
  agent: SubjectToken,
  /** Last day of the probation. */
  probationEndsOn: LegalDate,
  toldAt: Instant,
  toldBy: StaffId,
  revision: z.number(),
});
export type Employment = z.infer<typeof Employment>;

/** Body of `PUT /agents/probations`: the id is in the body, since paths are kept in logs. */
export const NewProbation = z.strictObject({
  agentId: AgentId,
  probationEndsOn: LegalDate,
});
