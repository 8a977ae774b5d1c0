import { type Office } from "./office.ts";
import { byAgent, decide, gathered, hearEach, stepsOf } from "./requests.ts";

export const said = "I never agreed to that price: I asked for a call back.";

/** Gathered, and answered with these outcomes; an objection is an agent's. */
export async function decided(
  office: Office,
  outcomes: readonly Record<string, unknown>[],
) {
  const rights = outcomes.map(({ right }) => right);
  const requestId = await gathered(office, {
    rights,
    ...(rights.includes("objection") ? byAgent : {}),
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
export const upheld = {
  right: "objection",
  result: "granted",
  weighed: ["training", "particular-situation"],
  reasons: "The training can be done with other calls.",
};
export const overridden = {
  ...upheld,
  result: "refused",
  reason: "overriding-grounds",
  weighed: ["legal-claims", "expectation"],
  reasons: "The call is needed for a claim that is pending.",
};
export const withdrawn = { right: "withdrawal", result: "granted" };
