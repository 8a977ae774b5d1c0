import type { RequestId } from "#schemas/ids";
import type { Office } from "./office.ts";
import { decide, hearEach, soleUser, stepsOf } from "./requests.ts";

/** A request that was reopened, from the freeze to the close once more. */
export async function answerAgain(
  office: Office,
  requestId: RequestId,
): Promise<void> {
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.acknowledge();
  await steps.openIdentity("token-identity-again");
  await decide(office, requestId, "identity", soleUser);
  await steps.gather();
  await steps.openApproval("token-approval-again");
  await hearEach(office, requestId);
  await decide(office, requestId, "approval", { verdict: "approved" });
  await steps.pack();
  await steps.verify();
  await steps.answer();
  await steps.answer();
  await steps.close();
}
