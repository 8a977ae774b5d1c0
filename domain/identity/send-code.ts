import type { IdentityCode } from "#schemas/identity-code";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { clockRefusals } from "../clock/clock-refusals.ts";
import type { CodePorts } from "../codes/code-ports.ts";
import { issueCode } from "../codes/issue-code.ts";
import { newCode } from "../codes/new-code.ts";
import type { Ledger } from "../ports.ts";
import { RequestBusy, requestOf } from "../rights/change-request.ts";
import { composeLetter, headOf } from "../rights/compose-letter.ts";
import { requesterAddress } from "../rights/requester-address.ts";
import { type Composed, sendOnce } from "../rights/send-once.ts";
import {
  type Act,
  type NotNow,
  type Steered,
  writeDown,
} from "../rights/steering.ts";
import type { LetterPorts } from "../rights/write-letter.ts";
import { plusMinutes } from "../time/instant.ts";
import { identityCodeKey } from "./identity-code-key.ts";

export type CodeSending = LetterPorts & CodePorts & { randomId: () => string };

/** What a code of this request opens. */
export const codeOpens = ({ requestId }: Pick<Act, "requestId">): string =>
  `identity#${requestId}`;

/** Codes of a request in all: fifty guesses of a million. */
const mostCodes = 10;

/** Sends a new code to the address on file; the one before works no longer, and the code itself is kept nowhere. */
export async function sendCode(
  ports: CodeSending,
  act: Act,
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
  const sentAt = await sendOnce(
    ports,
    { ...act, name: `one-time-code#${String(number)}` },
    () => compose(ports, request, { code, issued, policy }),
  );
  if (sentAt === undefined)
    return { verdict: "refused", because: nobodyToWriteTo };
  await writeDown(ports.ledger, "identity.code-sent", act, {
    ...{ number, to: "email", statement: "on-file" },
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

async function compose(
  ports: CodeSending,
  request: Request,
  {
    code,
    issued,
    policy,
  }: { code: string; issued: IdentityCode; policy: RightsPolicy },
): Promise<Composed | undefined> {
  const to = await requesterAddress(ports, request.requestId);
  return to === undefined
    ? undefined
    : composeLetter(
        to,
        [{ kind: "one-time-code", facts: { code, until: issued.expiresAt } }],
        headOf(request, policy),
      );
}

const nobodyToWriteTo: NotNow = {
  reason: "How to reach the requester is no longer kept.",
  fix: "Nothing is to be done.",
};
