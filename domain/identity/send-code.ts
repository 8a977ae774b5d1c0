import type { IdentityCode, NewIdentityCode } from "#schemas/identity-code";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { clockRefusals } from "../clock/clock-refusals.ts";
import type { CodePorts } from "../codes/code-ports.ts";
import { issueCode } from "../codes/issue-code.ts";
import { newCode } from "../codes/new-code.ts";
import type { Ledger } from "../ports.ts";
import { RequestBusy, requestOf } from "../rights/change-request.ts";
import {
  type Act,
  type NotNow,
  type Steered,
  writeDown,
} from "../desk/steering.ts";
import { plusMinutes } from "../time/instant.ts";
import { type CarryPorts, carryCode } from "./carry-code.ts";
import { identityCodeKey } from "./identity-code-key.ts";

export type CodeSending = CarryPorts & CodePorts & { randomId: () => string };

/** What a code of this request opens. */
export const codeOpens = ({ requestId }: Pick<Act, "requestId">): string =>
  `identity#${requestId}`;

/** Codes of a request in all: fifty guesses of a million. */
const mostCodes = 10;

/** Sends a new code to the address or number on file; the one before works no longer, and the code itself is kept nowhere. */
export async function sendCode(
  ports: CodeSending,
  { to, ...act }: Act & { to: NewIdentityCode },
  policy: RightsPolicy,
): Promise<Steered> {
  const request = await requestOf(ports.ledger, act.requestId);
  const before = await lastCode(ports.ledger, act);
  const because = whyNotSent(request, { before, act });
  if (because !== undefined) return { verdict: "refused", because };
  const code = newCode(ports.randomBelow);
  const issued = await issuedAfter(ports, before, { act, code });
  await keep(ports.ledger, issued, before);
  const number = issued.sent;
  const until = issued.expiresAt;
  const sentAt = await carryCode(
    ports,
    { ...act, name: `one-time-code#${String(number)}` },
    { to, carried: { request, code, until, policy } },
  );
  if (sentAt === undefined)
    return { verdict: "refused", because: nobodyToSendTo[to.to] };
  await writeDown(ports.ledger, "identity.code-sent", act, {
    ...{ number, to: to.to },
    statement: to.to === "email" ? "on-file" : "calls-came-from-it",
  });
  return { verdict: "done", request };
}

async function issuedAfter(
  { codeDigests, randomId }: CodeSending,
  before: IdentityCode | undefined,
  { act, code }: { act: Act; code: string },
): Promise<IdentityCode> {
  const opens = codeOpens(act);
  const salt = randomId();
  const { requestId, now } = act;
  return {
    ...{ kind: "identity-code", requestId },
    sent: (before?.sent ?? 0) + 1,
    ...(await issueCode(codeDigests, { opens, code, salt, now })),
    ...(before?.provenAt && { provenAt: before.provenAt }),
    revision: before?.revision ?? 0,
  };
}

export async function lastCode(
  ledger: Pick<Ledger, "read">,
  { requestId }: Pick<Act, "requestId">,
): Promise<IdentityCode | undefined> {
  const item = await ledger.read(identityCodeKey(requestId));
  return item?.kind === "identity-code" ? item : undefined;
}

function whyNotSent(
  { closedAt, identity }: Request,
  { before, act: { now } }: { before: IdentityCode | undefined; act: Act },
): NotNow | undefined {
  if (closedAt !== undefined) return clockRefusals["no-time-left-to-move"];
  if (identity !== undefined) return clockRefusals["no-doubt-left"];
  if (before === undefined) return undefined;
  if (now < plusMinutes(before.sentAt, 1))
    return {
      reason: "A code was sent less than a minute ago.",
      fix: "Wait for it to arrive.",
    };
  return before.sent < mostCodes
    ? undefined
    : {
        reason: `${String(mostCodes)} codes were sent, and that is the most.`,
        fix: "Ask for something else: tacet requests ask.",
      };
}

async function keep(
  ledger: Ledger,
  issued: IdentityCode,
  before: IdentityCode | undefined,
): Promise<void> {
  const isKept =
    before === undefined
      ? (await ledger.append(issued)).outcome === "appended"
      : (await ledger.replace([issued]))[0] === "replaced";
  if (!isKept)
    throw new RequestBusy("Somebody else sent a code just now; try again.");
}

const nobodyToSendTo: Readonly<Record<NewIdentityCode["to"], NotNow>> = {
  email: {
    reason: "How to reach the requester is no longer kept.",
    fix: "Nothing is to be done.",
  },
  number: {
    reason: "No call that is kept came from the number.",
    fix: "Send the code to an address that was on file before the request, or ask for something else: tacet requests ask.",
  },
};
