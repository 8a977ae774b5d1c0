import { plusDays } from "#domain/time/instant";
import { assessRequest } from "#functions/assess-request/assess-request";
import { writeLetter } from "#functions/write-letter/write-letter";
import { openTask } from "#functions/open-task/open-task";
import type { RequestId } from "#schemas/ids";
import { type Answered, ask, context } from "./gateway.ts";
import { environment, type Office, opening } from "./office.ts";
import { begin, gathered, stepsOf } from "./requests.ts";

/** A first request of the same number, and one that says it again and waits for approval. */
export async function repeated(
  office: Office,
  overrides: Record<string, unknown> = {},
): Promise<{ first: RequestId; requestId: RequestId }> {
  const first = await begin(office, { receivedAt: plusDays(opening, -20) });
  const requestId = await gathered(office, overrides);
  await stepsOf(office, requestId).openApproval();
  return { first, requestId };
}

export const reasons =
  "You had the same copy on 3 November, and nothing was recorded since.";
export const refuse = { kind: "refuse" } as const;
export const fee = {
  ...{ kind: "fee", value: 25, currency: "EUR", payBy: "2026-12-04" },
} as const;

export const anAssessment = (
  first: RequestId,
  overrides: Record<string, unknown> = {},
) => ({
  finding: "excessive",
  signs: ["repeats-without-change"],
  otherRequests: [first],
  reasons,
  consequence: fee,
  ...overrides,
});

export const post = (
  office: Office,
  requestId: RequestId,
  [to, body]: readonly ["assessment" | "fee", unknown],
): Promise<Answered> =>
  ask(assessRequest(office, environment), {
    route: `POST /requests/{requestId}/${to}`,
    parameters: { requestId },
    body,
  });

/** The two steps that the workflow takes then. */
export async function quoteFee(
  office: Office,
  requestId: RequestId,
  token = "token-fee",
): Promise<void> {
  await writeLetter(office, environment)(
    { requestId, letter: "fee-quote" },
    context,
  );
  await openTask(office)({ requestId, task: "fee", token }, context);
}

/** A repeated request whose fee is asked and waited for. */
export async function quoted(office: Office): Promise<RequestId> {
  const { first, requestId } = await repeated(office);
  await post(office, requestId, ["assessment", anAssessment(first)]);
  await quoteFee(office, requestId);
  return requestId;
}
