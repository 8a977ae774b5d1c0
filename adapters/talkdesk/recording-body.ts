import type { PlatformRecording } from "#domain/ports";
import { CallId, PlatformRecordingId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import { RecordingType } from "#schemas/recording";
import * as z from "zod/mini";

/** With a zone, or in UTC; as text or as seconds or milliseconds since 1970. */
export const LenientInstant = z.pipe(
  z.pipe(z.union([z.string(), z.number()]), z.transform(isoOf)),
  Instant,
);

const Participants = z.array(
  z.object({ participant_type: z.nullish(z.string()) }),
);
/** Who is on which channel: a contact, agents, or somebody outside. */
const Channels = z.object({
  channel_1: z.nullish(Participants),
  channel_2: z.nullish(Participants),
});

/** One recording as https://docs.talkdesk.com/reference/recordingsid shows it; what we do not need may be missing. */
export const RecordingBody = z.pipe(
  z.object({
    id: PlatformRecordingId,
    call_id: CallId,
    created_at: LenientInstant,
    duration: z.catch(z.coerce.number().check(z.nonnegative()), 0),
    type: z.catch(RecordingType, "unknown"),
    agents: z.catch(z.nullish(Channels), undefined),
  }),
  z.transform((body): PlatformRecording => ({
    id: body.id,
    callId: body.call_id,
    type: body.type,
    createdAt: body.created_at,
    durationSeconds: body.duration,
    ...contactChannelOf(body.agents),
  })),
);

const Links = z.nullish(
  z.object({ next: z.nullish(z.object({ href: z.nullish(z.string()) })) }),
);

/** One page of a call's recordings. Docs say `links`, the platform `_links`. */
export const RecordingPage = z.pipe(
  z
    .object({
      total: z.nullish(z.number()),
      count: z.nullish(z.number()),
      _embedded: z.nullish(
        z.object({ recordings: z.nullish(z.array(RecordingBody)) }),
      ),
      _links: Links,
      links: Links,
    })
    // A page without a list is empty only if it says so.
    .check(
      z.refine(
        ({ _embedded, total, count }) =>
          Boolean(_embedded?.recordings) || total === 0 || count === 0,
      ),
    ),
  z.transform(({ _embedded, _links, links }) => ({
    recordings: _embedded?.recordings ?? [],
    next: nextOf(_links) ?? nextOf(links),
  })),
);

/** Only when the contact is alone on one of two channels; a channel that two share separates nobody. */
function contactChannelOf(
  agents: z.infer<typeof Channels> | null | undefined,
): Pick<PlatformRecording, "contactChannel"> {
  const { channel_1, channel_2 } = agents ?? {};
  const channels = [channel_1 ?? [], channel_2 ?? []];
  const at = channels.findIndex(isContactAlone);
  const isSeparate = channels.some(hasNoContact);
  if (at === -1 || !isSeparate) return {};
  return { contactChannel: at === 0 ? 1 : 2 };
}

const isContactAlone = (on: z.infer<typeof Participants>): boolean =>
  on.length === 1 && on[0]?.participant_type === "CONTACT";

const hasNoContact = (on: z.infer<typeof Participants>): boolean =>
  on.length > 0 && on.every(({ participant_type: type }) => type !== "CONTACT");

function nextOf(links: z.infer<typeof Links>): string | undefined {
  return links?.next?.href ?? undefined;
}

function isoOf(value: string | number): string {
  const moment = new Date(
    typeof value === "number" ? sinceEpoch(value) : inUtc(value),
  );
  return Number.isNaN(moment.getTime()) ? "" : moment.toISOString();
}

/** 10 ** 11 is the year 5138 in seconds, and 1973 in milliseconds. */
function sinceEpoch(value: number): number {
  return value < 10 ** 11 ? value * 1000 : value;
}

function inUtc(text: string): string {
  return /\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text) &&
    !/[+-]\d{2}:\d{2}$/.test(text)
    ? `${text}Z`
    : text;
}
