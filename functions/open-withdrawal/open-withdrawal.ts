import type { Ports } from "#domain/ports";
import { withdrawConsent } from "#domain/withdrawal/withdraw-consent";
import { openWithdrawalLink } from "#domain/withdrawal/withdrawal-link";
import { textIn, textVersion } from "#domain/withdrawal/withdrawal-text";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { WithdrawalLink } from "#schemas/withdrawal";
import { donePage, noLinkPage, questionPage } from "./pages.ts";
import { wantedLanguages } from "./wanted-languages.ts";

type Needs = Pick<Ports, "ledger" | "linkSigner" | "now">;

/**
 * `GET` and `POST /withdrawals/{token}`, for the caller alone: the page that tells the consequences, and the button
 * below them. Looking at it changes nothing, so that a scanner that opens every link withdraws nobody's consent.
 */
export const openWithdrawal = ({ ledger, linkSigner, now }: Needs) =>
  httpDoor(async (request) => {
    const shown = textIn(wantedLanguages(request));
    const at = now();
    const signed = request.parameters["token"] ?? "";
    const said = linkIn(await linkSigner.open(signed));
    const link = await openWithdrawalLink(ledger, said, at);
    if (link === undefined) return { status: 404, page: noLinkPage(shown) };
    if (!isConfirmed(request))
      return { status: 200, page: questionPage(shown, link.purpose) };
    await withdrawConsent(ledger, {
      interactionId: link.interactionId,
      purpose: link.purpose,
      channel: "link",
      told: { to: "caller", languages: [shown.text.language] },
      now: at,
    });
    return { status: 200, page: donePage(shown) };
  });

function linkIn(text: string | undefined): WithdrawalLink | undefined {
  const parsed = WithdrawalLink.safeParse(jsonIn(text ?? "null"));
  return parsed.success ? parsed.data : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The button sends the version of the text above it; a text that has changed meanwhile is shown first (R44). */
const isConfirmed = ({ route, body }: HttpRequest): boolean =>
  route.startsWith("POST ") &&
  new URLSearchParams(body.toString("utf8")).get("told") === textVersion;
