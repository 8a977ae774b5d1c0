import type { Ledger, Workflows } from "../ports.ts";
import type { Steered } from "../desk/steering.ts";
import { tellWorkflow } from "./tell-workflow.ts";

/** Tells the workflow of what was done, if anything was. */
export async function toldOf(
  ports: { ledger: Ledger; workflows: Workflows },
  steered: Steered,
): Promise<Steered> {
  if (steered.verdict === "done" && steered.request.untold !== undefined)
    await tellWorkflow(ports, steered.request, steered.request.untold);
  return steered;
}
