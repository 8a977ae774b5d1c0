import { openPackage } from "#functions/open-package/open-package";
import { revokePackage } from "#functions/revoke-package/revoke-package";
import type { RequestId } from "#schemas/ids";
import { keepCall } from "./calls.ts";
import { type Answered, ask } from "./gateway.ts";
import { environment, type Office, openOffice } from "./office.ts";
import { approved, stepsOf } from "./requests.ts";

/** An access request that is answered and closed, and the address its person was told to fetch the package from. */
export async function offered(office: Office = openOffice()) {
  await keepCall(office);
  const requestId = await approved(office);
  const steps = stepsOf(office, requestId);
  await steps.pack();
  await steps.verify();
  await steps.answer();
  await steps.close();
  return { office, requestId, token: tokenOf(office) };
}

/** Of the newest letter that names such an address. */
export function tokenOf(office: Office): string {
  const bodies = lettersOf(office).map(({ body }) => body);
  const found = bodies.flatMap(
    (body) => /\/public\/packages\/([\w.-]+)\?/.exec(body)?.[1] ?? [],
  );
  return found.at(-1) ?? "";
}

export const lettersOf = (office: Office) =>
  office.outbox().filter(({ kind }) => kind === "letter");

/** The code of the newest letter. */
export const codeOf = (office: Office): string =>
  /Your code is: (\d{6})/.exec(lettersOf(office).at(-1)?.body ?? "")?.[1] ?? "";

/** Another code than the right one. */
export const notThe = (code: string): string =>
  code === "000000" ? "000001" : "000000";

const visit = (
  office: Office,
  route: string,
  { token, body }: { token: string; body?: string },
): Promise<Answered> =>
  ask(openPackage(office, environment), {
    route,
    parameters: { token },
    claims: {},
    query: { language: "en" },
    ...(body === undefined ? {} : { body }),
  });

export const look = (office: Office, token: string) =>
  visit(office, "GET /public/packages/{token}", { token });
export const askForCode = (office: Office, token: string) =>
  visit(office, "POST /public/packages/{token}/codes", { token, body: "" });
export const type = (office: Office, token: string, code: string) =>
  visit(office, "POST /public/packages/{token}/downloads", {
    token,
    body: `code=${encodeURIComponent(code)}`,
  });

/** Asks for a code a minute later, reads it, and types it. */
export async function fetchPackage(office: Office, token: string) {
  office.clock.advance(61_000);
  await askForCode(office, token);
  return type(office, token, codeOf(office));
}

export const linkIn = ({ text }: Answered): string =>
  /<a href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";

export const revoke = (office: Office, requestId: RequestId) =>
  ask(revokePackage(office, environment), {
    route: "POST /requests/{requestId}/export/revocation",
    parameters: { requestId },
    body: {},
  });
