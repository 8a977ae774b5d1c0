import type { LegalDate } from "#schemas/instant";
import { type Block, plainText } from "./block.ts";
import { type SupervisoryAuthority, authorityOf } from "./authorities.ts";
import type { LetterFacts, LetterKind, Representative } from "./facts.ts";
import { htmlOf } from "./html.ts";
import { letterKinds } from "./kinds.ts";
import { insteadOf, type LetterLanguage, letterLanguage } from "./languages.ts";
import { sayIn } from "./say.ts";
import type { Body, Phrases, Say, Templates } from "./wording.ts";
import { wordings } from "./wordings.ts";

/** A changed text is a new version: what somebody was told must stay known (T80). */
export const lettersVersion = "6";

export type Letterhead = {
  reference: string;
  /** What the reader asked to be written in; any two-letter language. */
  language: string;
  /** Of the entity that acts: its authority is named, and its zone is the letter's. */
  entity: { country: string; timeZone: string };
  controller: { name: string; contact: string };
  /** Where the list of joint controllers stands, of which day, and whether that is news to the reader (R71). */
  entities?: { address: string; from: LegalDate; isNews: boolean };
  /** Its reader acts for the person it is about. */
  actsFor?: { as: Representative };
};
export type RenderedLetter = {
  language: LetterLanguage;
  subject: string;
  text: string;
  html: string;
};

/**
 * One letter, as text and as HTML of the same words; in English, and saying so, where we lack the language. An answer to
 * several rights has several parts, and its subject is the first one's.
 */
export function renderLetter(
  parts: readonly [LetterFacts, ...LetterFacts[]],
  head: Letterhead,
): RenderedLetter {
  const language = letterLanguage(head.language);
  const { phrases, templates } = wordings[language];
  const say = sayIn(phrases.locale, head.entity.timeZone);
  const bodies = parts.map((part) => bodyOf(templates, part, say));
  const { subject } = bodyOf(templates, parts[0], say);
  const authority = parts.some(({ kind }) => letterKinds[kind].remedies)
    ? authorityOf(head.entity.country)
    : undefined;
  const blocks = [
    ...(language === head.language ? [] : [insteadOf(head.language, "letter")]),
    phrases.greeting,
    ...(head.actsFor === undefined ? [] : [phrases.actsFor[head.actsFor.as]]),
    ...bodies.flatMap(({ body }) => body),
    ...entitiesTold(phrases, head, say),
    ...ending(phrases, head, authority),
  ];
  return {
    language,
    subject,
    text: `${plainText(blocks)}\n`,
    html: htmlOf({ language, subject, blocks }),
  };
}

const bodyOf = <Kind extends LetterKind>(
  templates: Templates<LetterKind>,
  { kind, facts }: LetterFacts<Kind>,
  say: Say,
): Body => templates[kind](facts, say);

function entitiesTold(
  { entities: words }: Phrases,
  { entities }: Letterhead,
  say: Say,
): Block[] {
  if (entities === undefined) return [];
  const { address, from, isNews } = entities;
  const day = say.date(from);
  return [isNews ? words.changed(day) : words.holds(day), { address }];
}

function ending(
  phrases: Phrases,
  { reference, controller }: Letterhead,
  authority: SupervisoryAuthority | undefined,
): Block[] {
  return [
    ...(authority === undefined ? [] : phrases.remedies(authority)),
    phrases.questions(controller.contact),
    phrases.reference(reference),
    `${phrases.closing}\n${controller.name}`,
    ...(phrases.prevails === undefined ? [] : [phrases.prevails]),
  ];
}
