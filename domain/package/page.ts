import type { Request } from "#schemas/request";
import { localDate } from "../clock/calendar-day.ts";
import { escaped } from "../letters/escaped.ts";
import { insteadOf } from "../letters/languages.ts";
import { transferLines } from "../letters/transfer-lines.ts";
import { sayIn } from "../letters/say.ts";
import type { Say } from "../letters/wording.ts";
import type { AccessContext } from "./access-context.ts";
import type { AccessData } from "./access-data.ts";
import { fileLink, listOf, pageOf, paragraph, section } from "./html.ts";
import { callPart } from "./page-calls.ts";
import type { ListenedTo } from "./consultations.ts";
import type { PackageWording } from "./wording.ts";
import { wordingIn } from "./wordings.ts";

export type PageFacts = {
  request: Pick<Request, "language" | "clock">;
  data: AccessData;
  context: AccessContext;
  /** Every file of the package, this page and the manifest among them. */
  files: readonly string[];
};
type Told = { words: PackageWording; say: Say };

/** The package as a person reads it (Art 12(1)): in the language of the request, or in English, and then it says so. */
export function packagePage(facts: PageFacts): string {
  const { request, data, context, files } = facts;
  const words = wordingIn(request.language);
  const { language, locale } = words.phrases;
  const told = { words, say: sayIn(locale, request.clock.timeZone) };
  return pageOf({
    language,
    title: words.title,
    parts: [
      ...insteadPart(request.language, language),
      introPart(facts, told),
      callsPart(data, told),
      limitsPart(data, told),
      consultationsPart(data, told),
      contextPart(context, told),
      complaintPart(context, told),
      filesPart(files, told),
    ],
  });
}

const insteadPart = (asked: string, language: string): string[] =>
  asked === language ? [] : [paragraph(insteadOf(asked, "page"))];

function introPart(
  { request, context }: PageFacts,
  { words, say }: Told,
): string {
  const { receivedAt, answeredBy, requestId } = context.request;
  return [
    paragraph(
      words.intro({
        received: say.date(localDate(receivedAt, request.clock.timeZone)),
        built: say.moment(context.asOf),
        due: say.date(answeredBy),
      }),
    ),
    paragraph(
      `${words.holder(context.controller.name)} ${words.phrases.questions(context.controller.contact)}`,
    ),
    paragraph(words.phrases.reference(requestId)),
  ].join("\n");
}

const callsPart = ({ calls }: AccessData, told: Told): string =>
  section(
    told.words.headings.calls,
    ...(calls.length === 0
      ? [paragraph(told.words.noCalls)]
      : calls.map((call) => callPart(call, told))),
  );

const limitsPart = ({ limits }: AccessData, { words }: Told): string =>
  section(
    words.headings.limits,
    limits.length === 0
      ? paragraph(words.noLimits)
      : listOf(
          limits.map(({ right, reason }) =>
            escaped(
              words.limit(
                words.phrases.rights[right],
                words.phrases.grounds[reason],
              ),
            ),
          ),
        ),
  );

const consultationsPart = (
  { consultations, calls }: AccessData,
  { words, say }: Told,
): string => {
  const lines = [
    ...consultations.map(
      ({ at, purpose, recordingId }) =>
        `${escaped(say.moment(at))}: ${escaped(words.consulted[purpose])} <code>${escaped(recordingId)}</code>`,
    ),
    ...calls.flatMap(({ interactionId, listenings }) =>
      listenings.map(
        (one) =>
          `${escaped(say.moment(one.at))}: ${escaped(listened(one, words))} <code>${escaped(one.recordingId ?? interactionId)}</code>`,
      ),
    ),
  ];
  return section(
    words.headings.consultations,
    lines.length === 0 ? paragraph(words.noConsultations) : listOf(lines),
    paragraph(words.aboutConsultations),
  );
};

const listened = (
  { door, use, purpose }: ListenedTo,
  { listened: { doors, uses, purposes, notStated } }: PackageWording,
): string =>
  [
    `${uses[use]} ${doors[door]}`,
    purpose === undefined ? notStated : purposes[purpose],
  ].join(", ");

function contextPart(
  { recipients, processing, subject, transfers }: AccessContext,
  { words, say }: Told,
): string {
  const { labels } = words;
  const context = words.context[subject];
  const assessments = processing.flatMap(({ assessment }) => assessment ?? []);
  const terms: readonly (readonly [string, string | readonly string[]])[] = [
    [labels.purposes, context.purposes],
    [
      labels.legalBasis,
      assessments.length === 0
        ? context.legalBasis
        : [context.legalBasis, words.assessedIn(assessments.join(", "))],
    ],
    [labels.provision, context.provision],
    [labels.categories, context.categories],
    [labels.recipients, recipients],
    [labels.storagePeriod, context.storagePeriod],
    [labels.rights, context.rights],
    [labels.source, context.source],
    [labels.automatedDecisions, context.automatedDecisions],
    [labels.transfers, transferLines(transfers, say, words.phrases)],
  ];
  const rows = terms.map(
    ([label, told]) =>
      `<dt>${escaped(label)}</dt>\n<dd>${escaped([told].flat().join("; "))}</dd>`,
  );
  return section(words.headings.about, `<dl>\n${rows.join("\n")}\n</dl>`);
}

const complaintPart = ({ complaint }: AccessContext, { words }: Told): string =>
  section(
    words.headings.complaint,
    ...words.phrases.remedies(complaint).map(paragraph),
    ...(words.phrases.prevails === undefined
      ? []
      : [paragraph(words.phrases.prevails)]),
  );

const filesPart = (files: readonly string[], { words }: Told): string =>
  section(
    words.headings.files,
    listOf(
      files.map(
        (name) => `${fileLink(name)}: ${escaped(words.files[sortOf(name)])}`,
      ),
    ),
    paragraph(words.howToCheck),
  );

const named: Readonly<Record<string, keyof PackageWording["files"]>> = {
  "index.html": "page",
  "data.json": "data",
  "context.json": "context",
  "manifest.json": "manifest",
};
const sortOf = (name: string): keyof PackageWording["files"] =>
  named[name] ?? (name.startsWith("texts/") ? "text" : "audio");
