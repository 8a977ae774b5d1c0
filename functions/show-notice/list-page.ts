import type { ListChanges } from "#domain/entities/list-changes";
import type { ShownList } from "#domain/entities/list-on";
import { type ListText, listTexts } from "#domain/entities/list-text";
import { sayIn } from "#domain/letters/say";
import type { Say } from "#domain/letters/wording";
import { escaped, list, page, paragraph } from "#functions/middleware/page";
import type { Entity } from "#schemas/entity";
import { languageLinks } from "./language-links.ts";

export type Shown = { text: ListText; instead: boolean };

/** Who is in the list, its version, and what each version changed. */
export function listPage({ text, instead }: Shown, shown: ShownList): string {
  const { language, title, prevails } = text;
  const say = sayIn(text.locale, "UTC");
  const nameOf = nameIn(say);
  return page({
    ...{ language, instead, title, prevails },
    body: [
      paragraph(text.about),
      paragraph(text.version(say.date(shown.version.from))),
      list(shown.entities.map(nameOf)),
      `<p>${escaped(text.digest)} <small>${escaped(shown.version.sha256)}</small></p>`,
      `<h2>${escaped(text.changes)}</h2>`,
      ...(shown.changes.length === 0 ? [paragraph(text.noChanges)] : []),
      ...shown.changes.map((one) => changed(one, text, say)),
      paragraph(text.first(say.date(shown.since))),
      languageLinks(listTexts, language),
    ],
  });
}

const nameIn =
  (say: Say) =>
  ({ id, legalName, office, country }: Omit<Entity, "validTo">): string =>
    `${legalName}, ${office}, ${say.country(country)} (${id})`;

function changed(
  { from, added, left, changed: renamed }: ListChanges,
  text: ListText,
  say: Say,
): string {
  const groups = [
    [text.added, added],
    [text.left, left],
    [text.changed, renamed],
  ] as const;
  return [
    `<h3>${escaped(text.since(say.date(from)))}</h3>`,
    ...groups
      .filter(([, entities]) => entities.length > 0)
      .map(
        ([word, entities]) =>
          `<p>${escaped(word)}</p>${list(entities.map(nameIn(say)))}`,
      ),
  ].join("\n");
}
