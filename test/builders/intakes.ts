import { confirmRequest } from "#functions/confirm-request/confirm-request";
import { receiveRequest } from "#functions/receive-request/receive-request";
import { sweepIntakes } from "#functions/sweep-intakes/sweep-intakes";
import { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Request } from "#schemas/request";
import { type Answered, ask, context } from "./gateway.ts";
import { environment, type Office } from "./office.ts";

export const aPublicRequest = (overrides: Record<string, unknown> = {}) => ({
  rights: ["access"],
  entityId: "be-2",
  language: "en",
  phoneNumbers: ["0470 55 01 01"],
  email: "ada@example.org",
  name: "Ada Example",
  words: "The call about the player in the shop.",
  ...overrides,
});

/** Anybody posts the public form. */
export const post = (
  office: Office,
  overrides: Record<string, unknown> = {},
): Promise<Answered> =>
  ask(receiveRequest(office, environment), {
    route: "POST /public/requests",
    claims: {},
    body: aPublicRequest(overrides),
  });

/** The run that writes letters and removes what is over, at the present instant. */
export const sweepForms = (office: Office) =>
  sweepIntakes(office, environment)({ scheduledTime: office.now() }, context);

export const lettersTo = (office: Office, to?: string) =>
  office
    .outbox()
    .filter(
      ({ kind, to: reader }) =>
        kind === "letter" && (to === undefined || reader === to),
    );

/** The tokens of the links in the letters so far, in order. */
export const linksIn = (office: Office): string[] =>
  lettersTo(office).flatMap(({ body }) => {
    const token = /\/public\/requests\/([\w.-]+)\?/.exec(body)?.[1];
    return token === undefined ? [] : [token];
  });

export const pressed = "confirmed=yes";
type Visit = { language?: string; form?: string; accept?: string };

/** What a browser does with the link: looks, or presses the button. */
export const visit = (
  office: Office,
  token: string,
  { language, form }: Visit = {},
): Promise<Answered> =>
  ask(confirmRequest(office, environment), {
    route: `${form === undefined ? "GET" : "POST"} /public/requests/{token}`,
    parameters: { token },
    query: language === undefined ? {} : { language },
    claims: {},
    ...(form === undefined ? {} : { body: form, base64: true }),
  });

export const statusBehind = (
  office: Office,
  token: string,
  { language, accept }: Visit = {},
): Promise<Answered> =>
  ask(confirmRequest(office, environment), {
    route: "GET /public/requests/status/{token}",
    parameters: { token },
    query: language === undefined ? {} : { language },
    headers: accept === undefined ? {} : { Accept: accept },
    claims: {},
  });

export const statusLinkIn = ({ text }: Answered): string =>
  /href="\/public\/requests\/status\/([\w.-]+)\?/.exec(text)?.[1] ?? "";

/** Posts, has the letter written, and answers the link's token. */
export async function linkFor(
  office: Office,
  overrides: Record<string, unknown> = {},
): Promise<string> {
  await post(office, overrides);
  await sweepForms(office);
  return linksIn(office).at(-1) ?? "";
}

/** What waits for its address, or has been confirmed less than a day ago. */
export const intakesOf = async ({ ledger }: Office): Promise<LedgerItem[]> =>
  ledger.due("intake", Instant.parse("2099-01-01T00:00:00.000Z"), 1000);

/** Every request that was ever written for the first time. */
export const requestsMade = ({ stream }: Office): Request[] =>
  stream
    .after(0, 100_000)
    .flatMap(({ before, after }) =>
      before === undefined && after?.kind === "request" ? [after] : [],
    );
