import type { WithdrawalText } from "#domain/withdrawal/text";
import {
  textVersion,
  withdrawalTexts,
} from "#domain/withdrawal/withdrawal-text";
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

const paragraph = (words: string): string => `<p>${escaped(words)}</p>`;

function page({ text, instead }: Shown, title: string, body: string): string {
  return [
    "<!doctype html>",
    `<html lang="${text.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${style}</style></head><body><main>`,
    instead ? `<p><small>${inEnglishInstead}</small></p>` : "",
    `<h1>${escaped(title)}</h1>`,
    body,
    `<p><small>${escaped(text.prevails)}</small></p>`,
    "</main></body></html>",
  ].join("\n");
}

const inEnglishInstead =
  "This page is not available in your language yet, so here it is in English.";

function languages({ language }: WithdrawalText): string {
  const others = withdrawalTexts
    .filter((one) => one.language !== language)
    .map(
      (one) =>
        `<a href="?language=${one.language}" lang="${one.language}" hreflang="${one.language}">${escaped(one.title)}</a>`,
    );
  return `<nav><small>${others.join(" · ")}</small></nav>`;
}

const style =
  "body{font:1.1rem/1.5 system-ui,sans-serif;margin:0;background:#fff;color:#1a1a1a}main{max-width:36rem;margin:0 auto;padding:2rem 1rem}li{margin:.5rem 0}button{font:inherit;padding:.75rem 1.5rem;border:0;border-radius:.3rem;background:#7a1f1f;color:#fff;cursor:pointer}a{color:#1f4f7a}";

const escaped = (words: string): string =>
  words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
