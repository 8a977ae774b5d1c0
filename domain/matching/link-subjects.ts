import type { Ledger } from "../ports.ts";
import type { Request } from "#schemas/request";

/** Lets a request be found by each of its tokens; tokens that join it later come behind those that it had. */
export async function linkSubjects(
  ledger: Pick<Ledger, "append">,
  { requestId, subjects }: Pick<Request, "requestId" | "subjects">,
): Promise<void> {
  for (const [ordinal, subject] of subjects.entries())
    await ledger.append({
      kind: "subject-link",
      ...{ requestId, ordinal, subject },
      revision: 0,
    });
}
