import type { Ledger } from "../ports.ts";
import type { NewOwner } from "#schemas/owner";
import { type Act, evidenceOf, steered, type Steered } from "./steering.ts";

/** Hands a request to somebody else; whoever has it already keeps it, and nothing is written. */
export async function assignOwner(
  ledger: Ledger,
  act: Act & NewOwner,
): Promise<Steered> {
  const { requestId, owner, reason } = act;
  const before = { owner };
  const assigned = await steered(ledger, requestId, (request) => {
    before.owner = request.owner;
    if (request.closedAt !== undefined)
      return {
        reason: `The request is ${request.state}; nobody has to do anything for it.`,
        fix: "Reopen it first, if it is to be worked on again.",
      };
    return request.owner === owner ? request : { ...request, owner };
  });
  if (assigned.changed)
    await ledger.append(
      evidenceOf("owner.changed", act, {
        from: before.owner,
        to: owner,
        reason,
      }),
    );
  return assigned;
}
