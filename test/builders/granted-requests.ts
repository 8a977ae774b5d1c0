import { type Office } from "./office.ts";
import { decide, gathered, hearEach, stepsOf } from "./requests.ts";

export const said = "I never agreed to that price: I asked for a call back.";

/** Gathered, and answered with these outcomes. */
export async function decided(
  office: Office,
  outcomes: readonly Record<string, unknown>[],
) {
  const requestId = await gathered(office, {
    rights: outcomes.map(({ right }) => right),
  });
  const steps = stepsOf(office, requestId);
  await steps.openApproval();
  await hearEach(office, requestId);
  const reply = await decide(office, requestId, "approval", {
    verdict: "each",
    outcomes,
  });
  return { requestId, steps, reply };
}

/** Carried out, answered and closed. */
export async function ended({ steps }: Awaited<ReturnType<typeof decided>>) {
  await steps.carryOut();
  await steps.verify();
  await steps.answer();
  await steps.close();
}

export const restricted = {
  right: "restriction",
  result: "granted",
  ground: "needed-by-subject",
};
export const stated = {
  right: "rectification",
  result: "granted",
  statement: said,
};
export const withdrawn = { right: "withdrawal", result: "granted" };
