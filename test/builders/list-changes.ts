import { plusDays, plusMinutes } from "#domain/time/instant";
import { watchClocks } from "#functions/watch-clocks/watch-clocks";
import type { RequestId } from "#schemas/ids";
import { type Instant, LegalDate } from "#schemas/instant";
import { anEntity } from "./entities.ts";
import { context } from "./gateway.ts";
import { environment, type Office, opening } from "./office.ts";
import { begin, stepsOf } from "./requests.ts";

const day = (text: string) => LegalDate.parse(text);
const first = "2026-11-27";
const second = "2026-12-05";

/** On the first day one comes and one leaves, on the second one is named otherwise. */
const LISTED_ENTITIES = [
  anEntity("at-1"),
  { ...anEntity("be-2"), legalName: "Gone NV", validTo: day("2026-11-26") },
  { ...anEntity("pt-35"), legalName: "Came, Lda", validFrom: day(first) },
  { ...anEntity("fr-4"), validTo: day("2026-12-04") },
  { ...anEntity("fr-4"), legalName: "Renamed SAS", validFrom: day(second) },
];
export const changing = { ...environment, LISTED_ENTITIES };

export async function acknowledged(
  office: Office,
  asked: Parameters<typeof begin>[1] = {},
): Promise<RequestId> {
  const requestId = await begin(office, asked);
  await stepsOf(office, requestId).acknowledge();
  return requestId;
}

export const watchAt = async (office: Office, at: Instant): Promise<void> => {
  office.clock.set(at);
  await watchClocks(office, changing)({ scheduledTime: at }, context);
};

/** The sweep, each so many hours, until that day after the opening. */
export async function watchUntil(
  office: Office,
  days: number,
  hours = 6,
): Promise<void> {
  const end = plusDays(opening, days);
  for (let at = office.now(); at <= end; at = plusMinutes(at, hours * 60))
    await watchAt(office, at);
}

export const letters = (office: Office) =>
  office
    .outbox()
    .flatMap((one) =>
      one.kind === "letter" && one.subject.includes("list of the companies")
        ? [one]
        : [],
    );
/** The day each letter is of, by the request. */
export const toldOf = (office: Office, requestId: RequestId): string[] =>
  letters(office)
    .filter(({ body }) => body.includes(requestId))
    .map(({ body }) => /changed on (\d+ \w+)/.exec(body)?.[1] ?? "");
