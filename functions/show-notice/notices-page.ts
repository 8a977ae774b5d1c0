import type { ShownNotice } from "#domain/notices/notices-shown";
import { type NoticesText, noticesTexts } from "#domain/notices/notices-text";
import { sayIn } from "#domain/letters/say";
import { escaped, list, page, paragraph } from "#functions/middleware/page";
import { languageLinks } from "./language-links.ts";

type Shown = { text: NoticesText; instead: boolean };

/** The versions of the notice, or one of them, each with its texts and what was heard under it. */
export function noticesPage(
  { text, instead }: Shown,
  notices: readonly ShownNotice[],
  { allAt }: { allAt?: string } = {},
): string {
  const { language, title, prevails } = text;
  return page({
    ...{ language, instead, title, prevails },
    body: [
      paragraph(text.about),
      ...notices.map((one) => versionOf(one, text)),
      ...(allAt === undefined
        ? []
        : [`<p><a href="${allAt}">${escaped(text.all)}</a></p>`]),
      languageLinks(noticesTexts, language),
    ],
  });
}

function versionOf(notice: ShownNotice, text: NoticesText): string {
  const { version, validFrom, inForce, texts } = notice;
  const day = sayIn(text.locale, "UTC").date(validFrom);
  const languages = new Intl.DisplayNames(text.locale, { type: "language" });
  const nameOf = (language: string) => String(languages.of(language));
  return [
    `<h2>${escaped(text.version(version, day))}</h2>`,
    ...(inForce ? [paragraph(text.inForce)] : []),
    `<ul>${texts.map((one) => textOf(one, nameOf, text)).join("")}</ul>`,
    ...heardOf(notice, nameOf, text),
  ].join("\n");
}

function textOf(
  { language, address, sha256, prevails }: ShownNotice["texts"][number],
  nameOf: (language: string) => string,
  text: NoticesText,
): string {
  const name = nameOf(language) + (prevails ? ` (${text.counts})` : "");
  const digest =
    sha256 === null
      ? escaped(text.notFiled)
      : `${escaped(text.digest)} ${escaped(sha256)}`;
  return `<li>${escaped(name)}: <a href="${escaped(address)}" hreflang="${escaped(language)}">${escaped(address)}</a><br><small>${digest}</small></li>`;
}

const heardOf = (
  { heard }: ShownNotice,
  nameOf: (language: string) => string,
  text: NoticesText,
): string[] => [
  `<h3>${escaped(text.heard)}</h3>`,
  ...(heard.length === 0
    ? [paragraph(text.nothingHeard)]
    : [
        paragraph(text.aboutHeard),
        list(
          heard.map(
            ({ id, version, language, purpose, sha256 }) =>
              `${nameOf(language)}, ${text.purposes[purpose]} (${id} ${version}): ${sha256}`,
          ),
        ),
      ]),
];
