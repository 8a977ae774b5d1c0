import { localDate } from "#domain/clock/calendar-day";
import { intakeTexts, type Worded } from "#domain/intake/intake-text";
import type { RequestStatus } from "#domain/intake/request-status";
import { sayIn } from "#domain/letters/say";
import { escaped, list, page, paragraph } from "#functions/middleware/page";
import type { LegalDate } from "#schemas/instant";
import type { Intake } from "#schemas/intake";
import type { RightsPolicy } from "#schemas/policy";

export type Shown = Worded & { instead: boolean };

/** What was asked, and the button. Nothing has happened yet; nothing of it is shown that a person wrote. */
export function questionPage(
  shown: Shown,
  { rights, receivedAt, entityId }: Intake,
  { entities }: RightsPolicy,
): string {
  const { question, language } = shown.text;
  const entity = entities.find(({ id }) => id === entityId);
  const on = dayIn(shown, localDate(receivedAt, entity?.timeZone ?? "UTC"));
  return framed(shown, question.title, [
    paragraph(question.asked(on)),
    list(rights.map((right) => shown.phrases.rights[right])),
    `<form method="post" action="?language=${language}">`,
    '<input type="hidden" name="confirmed" value="yes">',
    `<button>${escaped(question.confirm)}</button></form>`,
    paragraph(question.leave),
    languages(language),
  ]);
}

export function donePage(
  shown: Shown,
  { reference, answerBy }: RequestStatus,
  statusPath: string,
): string {
  const { done, reference: named } = shown.text;
  return framed(shown, done.title, [
    paragraph(done.text(dayIn(shown, answerBy))),
    paragraph(named(reference)),
    `<p><a href="${escaped(statusPath)}">${escaped(done.status)}</a></p>`,
  ]);
}

export function statusPage(shown: Shown, status: RequestStatus): string {
  const { status: words, reference, language } = shown.text;
  const { answeredOn } = status;
  return framed(shown, words.title, [
    paragraph(words.states[status.state]),
    list([
      words.receivedOn(dayIn(shown, status.receivedOn)),
      answeredOn === undefined
        ? words.answerBy(dayIn(shown, status.answerBy))
        : words.answeredOn(dayIn(shown, answeredOn)),
    ]),
    paragraph(reference(status.reference)),
    languages(language),
  ]);
}

export const noLinkPage = (shown: Shown): string =>
  framed(shown, shown.text.noLink.title, [paragraph(shown.text.noLink.text)]);

const framed = (
  { text: { language, prevails }, instead }: Shown,
  title: string,
  body: readonly string[],
): string => page({ language, instead, title, body, prevails });

const dayIn = ({ phrases }: Shown, day: LegalDate): string =>
  sayIn(phrases.locale, "UTC").date(day);

function languages(shown: string): string {
  const others = intakeTexts
    .map(({ text }) => text)
    .filter(({ language }) => language !== shown)
    .map(
      ({ language, question }) =>
        `<a href="?language=${language}" lang="${language}" hreflang="${language}">${escaped(question.title)}</a>`,
    );
  return `<nav><small>${others.join(" · ")}</small></nav>`;
}
