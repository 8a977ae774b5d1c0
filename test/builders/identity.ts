import { askIdentity } from "#functions/ask-identity/ask-identity";
import type { RequestId } from "#schemas/ids";
import { ask } from "./gateway.ts";
import { environment, type Office, openOffice } from "./office.ts";
import { begin, stepsOf } from "./requests.ts";

export const put = (
  office: Office,
  requestId: RequestId,
  [to, body]: readonly [string, unknown],
) =>
  ask(askIdentity(office, environment), {
    route: `POST /requests/{requestId}/identity/${to}`,
    parameters: { requestId },
    body,
  });

export const facts = {
  means: ["call-facts", "known-channel"],
  doubt: "contact-not-on-file",
};
export const document = {
  means: ["document-shown"],
  doubt: "call-facts-wrong",
};
export const onFile = {
  to: "email",
  statement: "the address was on file before the request",
};
export const failed = { verdict: "failed", method: "not-possible" };
export const question = (
  office: Office,
  requestId: RequestId,
  asked: unknown = facts,
) => put(office, requestId, ["questions", asked]);
export const end = (office: Office, requestId: RequestId, outcome: string) =>
  put(office, requestId, ["questions/end", { outcome }]);
export const send = (office: Office, requestId: RequestId) =>
  put(office, requestId, ["codes", onFile]);
export const textTo = (
  office: Office,
  requestId: RequestId,
  body: Record<string, unknown> = {},
) => put(office, requestId, ["codes", { to: "number", ...body }]);
export const texts = (office: Office) =>
  office.outbox().filter(({ kind }) => kind === "text");
export const check = (office: Office, requestId: RequestId, code: string) =>
  put(office, requestId, ["codes/check", { code }]);

export const letters = (office: Office) =>
  office.outbox().filter(({ kind }) => kind === "letter");
export const codeIn = (office: Office): string =>
  /\b\d{6}\b/.exec(letters(office).at(-1)?.body ?? "")?.[0] ?? "";
export const wrongFor = (code: string) =>
  code === "111111" ? "222222" : "111111";

/** A request that waits for identity. */
export async function waiting(overrides: Record<string, unknown> = {}) {
  const office = openOffice();
  const requestId = await begin(office, overrides);
  const steps = stepsOf(office, requestId);
  await steps.freeze();
  await steps.openIdentity();
  return { office, requestId, steps };
}
