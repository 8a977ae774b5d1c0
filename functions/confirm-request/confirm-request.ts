import { confirmIntake, openIntake } from "#domain/intake/confirm-intake";
import { intakeTextIn } from "#domain/intake/intake-text";
import { requestStatus, statusOf } from "#domain/intake/request-status";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import {
  httpDoor,
  type HttpReply,
  type HttpRequest,
} from "#functions/middleware/http-door";
import { Refused } from "#functions/middleware/problem";
import { openLink } from "#functions/middleware/signed-link";
import { wantedLanguages } from "#functions/middleware/wanted-languages";
import { wantsJson } from "#functions/middleware/wants-json";
import { nobodyYet, theRequester } from "#schemas/ids";
import { ConfirmationLink, StatusLink } from "#schemas/intake";
import type { RightsPolicy } from "#schemas/policy";
import type { Request } from "#schemas/request";
import { donePage, noLinkPage, questionPage, statusPage } from "./pages.ts";

type Needs = Pick<Ports, "ledger" | "linkSigner" | "now">;
const statusRoute = "GET /public/requests/status/{token}";

/**
 * `GET` and `POST /public/requests/{token}` and `GET /public/requests/status/{token}`, for whoever has the link. Looking
 * changes nothing, so that a scanner that opens every link of a letter confirms nothing; the button does.
 */
export const confirmRequest = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor((request) =>
    request.route === statusRoute
      ? tellStatus(ports, request)
      : confirm(ports, request, RIGHTS_POLICY),
  );

async function confirm(
  { ledger, linkSigner, now }: Needs,
  request: HttpRequest,
  policy: RightsPolicy,
): Promise<HttpReply> {
  const shown = intakeTextIn(wantedLanguages(request));
  const token = request.parameters["token"];
  const link = await openLink(linkSigner, token, ConfirmationLink);
  const at = now();
  const intake = await openIntake(ledger, link?.requestId, at);
  if (intake === undefined) return { status: 404, page: noLinkPage(shown) };
  if (!isConfirmed(request))
    return { status: 200, page: questionPage(shown, intake, policy) };
  const registered = await confirmIntake(ledger, intake, {
    now: at,
    policy,
    by: { registeredBy: theRequester, owner: nobodyYet },
  });
  if (registered === undefined) return { status: 404, page: noLinkPage(shown) };
  const path = await statusPath(linkSigner, registered, shown.text.language);
  const status = statusOf(registered, at);
  return { status: 200, page: donePage(shown, status, path) };
}

async function statusPath(
  linkSigner: Needs["linkSigner"],
  { requestId }: Request,
  language: string,
): Promise<string> {
  const link: StatusLink = { for: "status", requestId };
  const token = await linkSigner.sign(JSON.stringify(link));
  return `/public/requests/status/${token}?language=${language}`;
}

/** A page for a browser, JSON for the public form. */
async function tellStatus(
  { ledger, linkSigner, now }: Needs,
  request: HttpRequest,
): Promise<HttpReply> {
  const link = await openLink(
    linkSigner,
    request.parameters["token"],
    StatusLink,
  );
  const status = await requestStatus(ledger, link?.requestId, now());
  if (wantsJson(request)) {
    if (status !== undefined) return { status: 200, body: status };
    throw new Refused(404, "No request's state is behind this link.");
  }
  const shown = intakeTextIn(wantedLanguages(request));
  return status === undefined
    ? { status: 404, page: noLinkPage(shown) }
    : { status: 200, page: statusPage(shown, status) };
}

/** What the button sends; whatever else posts to links does not. */
const isConfirmed = ({ route, body }: HttpRequest): boolean =>
  route.startsWith("POST ") &&
  new URLSearchParams(body.toString("utf8")).get("confirmed") === "yes";
