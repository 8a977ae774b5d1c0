import { linkWithdrawal } from "#functions/link-withdrawal/link-withdrawal";
import { openWithdrawal } from "#functions/open-withdrawal/open-withdrawal";
import { orderErasure } from "#functions/order-erasure/order-erasure";
import { withdrawConsent } from "#functions/withdraw-consent/withdraw-consent";
import { type Call, report, sweep } from "./calls.ts";
import { type Answered, ask } from "./gateway.ts";
import { environment, type Office } from "./office.ts";
import { follow } from "./stream.ts";

const ofCall = (
  { interactionId }: Pick<Call, "interactionId">,
  what: string,
  body: unknown,
) => ({
  route: `POST /calls/{interactionId}/${what}`,
  parameters: { interactionId },
  body,
});

/** Staff takes down that a caller withdrew; by default by phone, the consent to the recording. */
export const withdraw = (
  office: Office,
  call: Pick<Call, "interactionId">,
  overrides: Record<string, unknown> = {},
): Promise<Answered> =>
  ask(
    withdrawConsent(office),
    ofCall(call, "withdrawals", {
      purpose: "recording",
      channel: "phone",
      ...overrides,
    }),
  );

export const askForLink = (
  office: Office,
  call: Pick<Call, "interactionId">,
  body: Record<string, unknown> = {},
): Promise<Answered> =>
  ask(
    linkWithdrawal(office, environment),
    ofCall(call, "withdrawal-links", body),
  );

/** The token in the link to a call's withdrawal. */
export async function linkTo(
  office: Office,
  call: Pick<Call, "interactionId">,
  body: Record<string, unknown> = {},
): Promise<string> {
  const { path } = (await askForLink(office, call, body)).body;
  return /^\/withdrawals\/([^?]+)\?/.exec(String(path))?.[1] ?? "";
}

type Visit = {
  language?: string;
  accept?: string;
  form?: string;
};

/** What a caller's browser does with a link: looks, or presses the button. */
export const visit = (
  office: Office,
  token: string,
  { language, accept, form }: Visit = {},
): Promise<Answered> =>
  ask(openWithdrawal(office), {
    route: `${form === undefined ? "GET" : "POST"} /withdrawals/{token}`,
    parameters: { token },
    query: language === undefined ? {} : { language },
    headers: accept === undefined ? {} : { "Accept-Language": accept },
    claims: {},
    ...(form === undefined ? {} : { body: form, base64: true }),
  });

export const pressed = "told=1";

export const minor = (
  office: Office,
  call: Pick<Call, "interactionId">,
  body: unknown = { basis: "said-so" },
): Promise<Answered> => ask(orderErasure(office), ofCall(call, "minor", body));

export const objection = (
  office: Office,
  call: Pick<Call, "interactionId">,
  body: unknown = { verdict: "upheld" },
): Promise<Answered> =>
  ask(orderErasure(office), ofCall(call, "objections", body));

/** What follows from what was just written down: the platform is told to pause, and the eraser runs once. */
export async function carryOut(office: Office): Promise<void> {
  await follow(office);
  await sweep(office, "erase");
}

/** The call ends now, and the platform turns out to have recorded it all the same. */
export async function recordedAllTheSame(
  office: Office,
  call: Call,
): Promise<void> {
  office.platform.hasRecorded(call.platformRecordingId, call.callId);
  await report(office, call);
  office.clock.advance(30_000);
  await sweep(office, "collect");
  await sweep(office, "erase");
}
