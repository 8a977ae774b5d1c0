import { packageNameIn } from "#domain/package/package-names";
import type { PackageUrl } from "#domain/package/download-package";
import type { BrokerText } from "#domain/package/broker-text";
import { escaped, page, paragraph } from "#functions/middleware/page";

export type Shown = { text: BrokerText; instead: boolean };

/** Asks for nothing but the button: a program that opens every link of a letter sends nobody a code. */
export const askPage = (shown: Shown, base: string): string =>
  framed(shown, shown.text.title, [
    paragraph(shown.text.ask),
    codeForm(shown, base),
  ]);

/** Where the code is typed, with what is to be said first. */
export const codePage = (shown: Shown, base: string, said: string): string =>
  framed(shown, shown.text.title, [
    paragraph(said),
    `<form method="post" action="${addressOf(shown, `${base}/downloads`)}">`,
    `<p><label>${escaped(shown.text.code)} <input name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required></label></p>`,
    `<button>${escaped(shown.text.open)}</button></form>`,
    codeForm(shown, base),
  ]);

export const linkPage = (
  shown: Shown,
  { links, left }: { links: readonly PackageUrl[]; left: number },
): string =>
  framed(shown, shown.text.title, [
    paragraph(shown.text.ready),
    ...links.map(
      ({ of, url }) =>
        `<p>${escaped(packageNameIn(shown.text.language, of))}<br><a href="${escaped(url)}" rel="noreferrer">${escaped(shown.text.download)}</a></p>`,
    ),
    paragraph(shown.text.left(left)),
  ]);

export const saidPage = (shown: Shown, said: string): string =>
  framed(shown, shown.text.title, [paragraph(said)]);

export const noLinkPage = (shown: Shown): string =>
  framed(shown, shown.text.noLink.title, [paragraph(shown.text.noLink.text)]);

const codeForm = (shown: Shown, base: string): string =>
  [
    `<form method="post" action="${addressOf(shown, `${base}/codes`)}">`,
    `<p><button>${escaped(shown.text.send)}</button></p></form>`,
  ].join("\n");

/** A path of this host alone; the link's text is base64url and dots. */
const addressOf = ({ text }: Shown, path: string): string =>
  escaped(`${path}?language=${text.language}`);

const framed = (
  { text, instead }: Shown,
  title: string,
  body: readonly string[],
): string =>
  page({
    language: text.language,
    instead,
    title,
    body,
    prevails: text.prevails,
  });
