import { brokerTextIn } from "#domain/package/broker-text";
import { downloadPackage } from "#domain/package/download-package";
import { packageAccess } from "#domain/package/package-access";
import { sendCode } from "#domain/package/send-code";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import {
  httpDoor,
  type HttpReply,
  type HttpRequest,
} from "#functions/middleware/http-door";
import { openLink } from "#functions/middleware/signed-link";
import { wantedLanguages } from "#functions/middleware/wanted-languages";
import { TypedCode } from "#schemas/one-time-code";
import { type PackageAccess, PackageLink } from "#schemas/package";
import type { RightsPolicy } from "#schemas/policy";
import {
  askPage,
  codePage,
  linkPage,
  noLinkPage,
  saidPage,
  type Shown,
} from "./pages.ts";

type Needs = Pick<
  Ports,
  | "ledger"
  | "linkSigner"
  | "sealer"
  | "notifier"
  | "codeDigests"
  | "randomBelow"
  | "randomId"
  | "now"
> & { objects: Pick<Ports["objects"], "link" | "look"> };

type Visit = { access: PackageAccess; base: string; shown: Shown };

/**
 * `GET /public/packages/{token}`, `POST …/codes` and `POST …/downloads`, for whoever has the link of the letter. The link
 * alone opens nothing; the code goes to the address on file and nowhere else (T69).
 */
export const openPackage = (
  ports: Needs,
  { RIGHTS_POLICY }: EnvironmentOf<"RIGHTS_POLICY">,
) =>
  httpDoor(async (request) => {
    const shown = brokerTextIn(wantedLanguages(request));
    const token = request.parameters["token"] ?? "";
    const link = await openLink(ports.linkSigner, token, PackageLink);
    const access = await packageAccess(ports.ledger, link, ports.now());
    if (access === undefined) return { status: 404, page: noLinkPage(shown) };
    const visit = { access, base: `/public/packages/${token}`, shown };
    if (request.route.endsWith("/codes"))
      return askedForCode(ports, visit, RIGHTS_POLICY);
    if (request.route.endsWith("/downloads"))
      return typedCode(ports, visit, { request, policy: RIGHTS_POLICY });
    return { status: 200, page: askPage(shown, visit.base) };
  });

async function askedForCode(
  ports: Needs,
  { access, base, shown }: Visit,
  policy: RightsPolicy,
): Promise<HttpReply> {
  const outcome = await sendCode(ports, access, { now: ports.now(), policy });
  switch (outcome) {
    case "sent":
      return { status: 200, page: codePage(shown, base, shown.text.sent) };
    case "too-soon":
      return { status: 429, page: codePage(shown, base, shown.text.tooSoon) };
    case "too-many":
      return { status: 429, page: saidPage(shown, shown.text.tooMany) };
  }
}

async function typedCode(
  ports: Needs,
  { access, base, shown }: Visit,
  { request, policy }: { request: HttpRequest; policy: RightsPolicy },
): Promise<HttpReply> {
  const { text } = shown;
  const typed = TypedCode.safeParse(
    new URLSearchParams(request.body.toString("utf8")).get("code")?.trim(),
  );
  // What is no code at all costs no try.
  if (!typed.success)
    return { status: 403, page: codePage(shown, base, text.notThisCode) };
  const found = await downloadPackage(ports, access, {
    typed: typed.data,
    now: ports.now(),
    policy,
  });
  switch (found.outcome) {
    case "opened":
      return { status: 200, page: linkPage(shown, found) };
    case "not-this-code":
      return { status: 403, page: codePage(shown, base, text.notThisCode) };
    case "no-more":
      return { status: 403, page: saidPage(shown, text.noMore) };
    case "gone":
      return { status: 404, page: noLinkPage(shown) };
  }
}
