import type { WithdrawalText } from "#domain/withdrawal/text";
import {
  textVersion,
  withdrawalTexts,
} from "#domain/withdrawal/withdrawal-text";
import { escaped, page as framed, paragraph } from "#functions/middleware/page";
import type { Purpose } from "#schemas/consent";

export type Shown = {
  text: WithdrawalText;
  /** English instead of a language we do not have. */
  instead: boolean;
};

/** What withdrawing means, and then the button. Nothing has happened yet. */
export function questionPage(shown: Shown, purpose: Purpose): string {
  const { text } = shown;
  const consequences = text.consequences[purpose]
    .map((one) => `<li>${escaped(one)}</li>`)
    .join("");
  return page(
    shown,
    text.title,
    [
      `<p>${escaped(text.about[purpose])}</p>`,
      `<ul>${consequences}</ul>`,
      `<form method="post" action="?language=${text.language}">`,
      `<input type="hidden" name="told" value="${textVersion}">`,
      `<button>${escaped(text.confirm)}</button></form>`,
      `<p>${escaped(text.leave)}</p>`,
      languages(text),
    ].join("\n"),
  );
}

export const donePage = (shown: Shown): string =>
  page(shown, shown.text.done.title, paragraph(shown.text.done.text));

export const noLinkPage = (shown: Shown): string =>
  page(shown, shown.text.noLink.title, paragraph(shown.text.noLink.text));

const page = ({ text, instead }: Shown, title: string, body: string): string =>
  framed({
    language: text.language,
    instead,
    title,
    body: [body],
    prevails: text.prevails,
  });

function languages({ language }: WithdrawalText): string {
  const others = withdrawalTexts
    .filter((one) => one.language !== language)
    .map(
      (one) =>
        `<a href="?language=${one.language}" lang="${one.language}" hreflang="${one.language}">${escaped(one.title)}</a>`,
    );
  return `<nav><small>${others.join(" · ")}</small></nav>`;
}
