import type { Ports } from "#domain/ports";
import { withdrawConsent } from "#domain/withdrawal/withdraw-consent";
import { openWithdrawalLink } from "#domain/withdrawal/withdrawal-link";
import { textIn, textVersion } from "#domain/withdrawal/withdrawal-text";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { openLink } from "#functions/middleware/signed-link";
import { wantedLanguages } from "#functions/middleware/wanted-languages";
import { WithdrawalLink } from "#schemas/withdrawal";
import { donePage, noLinkPage, questionPage } from "./pages.ts";

type Needs = Pick<Ports, "ledger" | "linkSigner" | "now">;

/**
 * `GET` and `POST /withdrawals/{token}`, for the caller alone: the page that tells the consequences, and the button
 * below them. Looking at it changes nothing, so that a scanner that opens every link withdraws nobody's consent.
 */
export const openWithdrawal = ({ ledger, linkSigner, now }: Needs) =>
  httpDoor(async (request) => {
    const shown = textIn(wantedLanguages(request));
    const at = now();
    const said = await openLink(
      linkSigner,
      request.parameters["token"],
      WithdrawalLink,
    );
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

/** The button sends the version of the text above it; a text that has changed meanwhile is shown first (R44). */
const isConfirmed = ({ route, body }: HttpRequest): boolean =>
  route.startsWith("POST ") &&
  new URLSearchParams(body.toString("utf8")).get("told") === textVersion;
