import { describe, expect, test } from "vitest";
import { askIdentity } from "#functions/ask-identity/ask-identity";
import { assessRequest } from "#functions/assess-request/assess-request";
import { decideRequest } from "#functions/decide-request/decide-request";
import { moveClock } from "#functions/move-clock/move-clock";
import { openExport } from "#functions/open-export/open-export";
import { readCalls } from "#functions/read-calls/read-calls";
import { linkWithdrawal } from "#functions/link-withdrawal/link-withdrawal";
import { orderErasure } from "#functions/order-erasure/order-erasure";
import { withdrawConsent } from "#functions/withdraw-consent/withdraw-consent";
import { readRequests } from "#functions/read-requests/read-requests";
import { erasePlatformContact } from "#functions/erase-platform-contact/erase-platform-contact";
import { handleRecipients } from "#functions/handle-recipients/handle-recipients";
import { readRegisters } from "#functions/read-registers/read-registers";
import { registerRequest } from "#functions/register-request/register-request";
import { decideSuspension } from "#functions/decide-suspension/decide-suspension";
import { reopenRequest } from "#functions/reopen-request/reopen-request";
import { steerRequest } from "#functions/steer-request/steer-request";
import { readSuspensions } from "#functions/read-suspensions/read-suspensions";
import { registerSuspension } from "#functions/register-suspension/register-suspension";
import { ask, privacyClaims } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  writtenIn,
} from "#test/builders/office";
import { aNewRequest } from "#test/builders/requests";

const doors = {
  "read-calls": (office: Office) => readCalls(office, environment),
  "read-requests": (office: Office) => readRequests(office),
  "erase-platform-contact": (office: Office) => erasePlatformContact(office),
  "handle-recipients": (office: Office) =>
    handleRecipients(office, environment),
  "read-registers": (office: Office) => readRegisters(office, environment),
  "register-request": (office: Office) => registerRequest(office, environment),
  "decide-request": (office: Office) => decideRequest(office, environment),
  "open-export": (office: Office) => openExport(office, environment),
  "steer-request": (office: Office) => steerRequest(office),
  "reopen-request": (office: Office) => reopenRequest(office),
  "ask-identity": (office: Office) => askIdentity(office, environment),
  "assess-request": (office: Office) => assessRequest(office, environment),
  "move-clock": (office: Office) => moveClock(office, environment),
  "register-suspension": (office: Office) =>
    registerSuspension(office, environment),
  "decide-suspension": (office: Office) =>
    decideSuspension(office, environment),
  "read-suspensions": (office: Office) => readSuspensions(office),
  "link-withdrawal": (office: Office) => linkWithdrawal(office, environment),
  "order-erasure": (office: Office) => orderErasure(office),
  "withdraw-consent": (office: Office) => withdrawConsent(office),
} as const;

describe("an id in the path that is none", () => {
  test.each([
    ["read-calls", "interactionId"],
    ["read-requests", "requestId"],
    ["read-registers", "register"],
    ["handle-recipients", "requestId"],
    ["erase-platform-contact", "requestId"],
    ["decide-request", "requestId"],
    ["open-export", "requestId"],
    ["ask-identity", "requestId"],
    ["move-clock", "requestId"],
    ["steer-request", "requestId"],
    ["reopen-request", "requestId"],
    ["assess-request", "requestId"],
    ["decide-suspension", "suspensionId"],
    ["read-suspensions", "suspensionId"],
    ["link-withdrawal", "interactionId"],
    ["order-erasure", "interactionId"],
    ["withdraw-consent", "interactionId"],
  ] as const)("%s names it %s, not the body", async (name, parameter) => {
    const asked = { parameters: { [parameter]: "../" } };
    const { status, body } = await ask(doors[name](openOffice()), asked);
    expect([status, body["detail"]]).toEqual([
      400,
      `Mend these fields: ${parameter}.`,
    ]);
    expect(body["errors"]).toEqual([
      { field: parameter, message: expect.stringMatching(/^must be /) },
    ]);
  });
});

describe("only the privacy staff gets in", () => {
  const strangers = [
    ["nobody", {}, 401],
    ["an ID token", { ...privacyClaims, token_use: "id" }, 401],
    [
      "a trainee of another group",
      { ...privacyClaims, "cognito:groups": "[not-privacy]" },
      403,
    ],
    [
      "the quality staff",
      { ...privacyClaims, "cognito:groups": "[quality]" },
      403,
    ],
    [
      "somebody without a group",
      { ...privacyClaims, "cognito:groups": "[]" },
      403,
    ],
  ] as const;

  test.each(
    Object.entries(doors).flatMap(([name, door]) =>
      strangers.map(([who, claims, status]) => ({
        name,
        who,
        status,
        door,
        claims,
      })),
    ),
  )("$name: $who gets $status (T86, T89)", async ({ door, claims, status }) => {
    const office = openOffice();
    const reply = await ask(door(office), { body: aNewRequest(), claims });
    expect(reply.status).toBe(status);
    expect(reply.contentType).toBe("application/problem+json");
    expect(writtenIn(office)).toEqual([]);
  });
});
