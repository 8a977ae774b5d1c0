import type { Ledger, Platform, Tokens } from "../ports.ts";
import type {
  ContactApproval,
  ContactReason,
  PlatformContact,
} from "#schemas/platform-contact";
import type { Request } from "#schemas/request";
import { phoneNumber } from "../subject/phone-number.ts";
import { requestOf } from "../rights/change-request.ts";
import {
  type Act,
  type NotNow,
  steered,
  type Steered,
  writeDown,
} from "../desk/steering.ts";

export type ContactPorts = {
  ledger: Ledger;
  tokens: Pick<Tokens, "everyLive">;
  platform: Pick<Platform, "eraseContact">;
};

/** One person asks that the platform forgets the contact of somebody whose recordings are all gone (R40). */
export async function askForContact(
  ledger: Ledger,
  act: Act & { reason: ContactReason },
): Promise<Steered> {
  const { requestId, by: askedBy, now: askedAt, reason } = act;
  const asked = await steered(ledger, requestId, (request) => {
    if (request.platformContact !== undefined) return request;
    return (
      whyNot(request) ?? {
        ...request,
        platformContact: { reason, askedBy, askedAt },
      }
    );
  });
  if (asked.changed) await writeDown(ledger, "contact.asked", act, { reason });
  return asked;
}

/** Another person approves, with the numbers before them; the platform is then asked, and again if that broke off. */
export async function approveContact(
  { ledger, tokens, platform }: ContactPorts,
  act: Act & ContactApproval,
): Promise<Steered> {
  const { requestId, by, now } = act;
  const request = await requestOf(ledger, requestId);
  const numbers = await numbersOf(tokens, request, act.phoneNumbers);
  if (numbers === undefined)
    return { verdict: "refused", because: otherNumber };
  const approved = await steered(ledger, requestId, (current) => {
    const contact = current.platformContact;
    if (contact === undefined) return notAsked;
    if (contact.askedBy === by) return samePerson;
    if (contact.approvedAt !== undefined) return current;
    return withContact(current, contact, { approvedBy: by, approvedAt: now });
  });
  if (approved.verdict === "refused") return approved;
  const contact = approved.request.platformContact;
  if (contact === undefined || contact.takenAt !== undefined) return approved;
  if (approved.changed)
    await writeDown(ledger, "contact.approved", act, {
      numbers: numbers.length,
    });
  await platform.eraseContact(numbers);
  const taken = await steered(ledger, requestId, (current) =>
    withContact(current, contact, { takenAt: now }),
  );
  await writeDown(ledger, "contact.taken", act, { numbers: numbers.length });
  return taken;
}

const withContact = (
  request: Request,
  contact: PlatformContact,
  step: Partial<PlatformContact>,
): Request => ({ ...request, platformContact: { ...contact, ...step } });

/** A number of several people is nobody's contact (T53), and nothing is forgotten while a recording is kept (T22). */
function whyNot({ identity, erasure }: Request): NotNow | undefined {
  if (identity?.verdict !== "confirmed" || identity.scope?.kind !== "sole-user")
    return {
      reason: "It is not confirmed that the number is this person's alone.",
      fix: "Erase their recordings only; a contact may be somebody else's too.",
      article: "Art 12(6)",
    };
  if (erasure?.verifiedAt === undefined)
    return {
      reason: "Their recordings are not all erased and verified.",
      fix: "Grant the erasure, and ask again when it is verified.",
      article: "Art 17",
    };
  return undefined;
}

const notAsked: NotNow = {
  reason: "Nobody asked for it.",
  fix: "One person asks (tacet requests erase-contact), another approves.",
};
const samePerson: NotNow = {
  reason: "Who asked cannot approve.",
  fix: "Have somebody else of the privacy staff approve it.",
};
const otherNumber: NotNow = {
  reason:
    "One of the numbers is none of those this request was registered with.",
  fix: "Give the numbers as the requester gave them, in their national or international form.",
};

/** In E.164, if each is one of the request's; compared by token, for the request knows no number. */
async function numbersOf(
  tokens: Pick<Tokens, "everyLive">,
  { subjects, clock }: Request,
  given: readonly string[],
): Promise<string[] | undefined> {
  const numbers: string[] = [];
  for (const raw of given) {
    const number = phoneNumber(raw, clock.country);
    if (number.kind !== "number") return undefined;
    const theirs = await tokens.everyLive(number.e164);
    if (!theirs.some((token) => subjects.includes(token))) return undefined;
    numbers.push(number.e164);
  }
  return [...new Set(numbers)];
}
