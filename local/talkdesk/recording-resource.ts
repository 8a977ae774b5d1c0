import { createHash } from "node:crypto";
import { phonesOf } from "./simulated-call.ts";
import type { SimulatedCall } from "./simulated-call.ts";
import type { StoredRecording } from "./store.ts";

const maxPerPage = 50;

/** A recording as https://docs.talkdesk.com/reference/recordingsid shows it. */
export function recordingResource(
  recording: StoredRecording,
  call: SimulatedCall | undefined,
  url: string,
) {
  const self = `${url}/recordings/${recording.id}`;
  return {
    id: recording.id,
    call_id: recording.callId,
    created_at: withoutMilliseconds(recording.createdAt),
    index: recording.index,
    duration: recording.durationSeconds,
    type: recording.type,
    agents: call ? channelsOf(recording.type, call) : {},
    _links: { self: { href: self }, media: { href: `${self}/media` } },
  };
}

/** One page of a HAL collection of recordings. */
export function recordingPage(
  all: readonly ReturnType<typeof recordingResource>[],
  query: { collection: string; page: number; perPage: number },
) {
  const perPage = Math.min(query.perPage, maxPerPage);
  const first = (query.page - 1) * perPage;
  const recordings = all.slice(first, first + perPage);
  const href = (page: number | string) =>
    `${query.collection}?page=${String(page)}&per_page=${String(perPage)}`;
  return {
    total: all.length,
    count: recordings.length,
    page: query.page,
    per_page: perPage,
    _embedded: { recordings },
    _links: {
      self: { href: href(query.page) },
      page: { href: href("{page}"), templated: true },
      ...(first + perPage < all.length && {
        next: { href: href(query.page + 1) },
      }),
    },
  };
}

/** A voicemail has no agent; a consultation is the agent's with somebody outside. */
function channelsOf(type: StoredRecording["type"], call: SimulatedCall) {
  const contact = participant("CONTACT", contactIdOf(call));
  const agent = call.agentId ? participant("AGENT", call.agentId) : [];
  switch (type) {
    case "voicemail":
      return { channel_1: contact };
    case "conversation":
      return { channel_1: contact, channel_2: agent };
    case "agent":
      return { channel_1: agent };
    case "consultation":
      return { channel_1: participant("EXTERNAL_NUM", null), channel_2: agent };
  }
}

function participant(
  kind: "AGENT" | "CONTACT" | "EXTERNAL_NUM",
  id: string | null,
) {
  return [{ participant_type: kind, participant_id: id }];
}

/** The same number is always the same contact. */
export function contactIdOf(call: SimulatedCall): string {
  return createHash("sha256")
    .update(phonesOf(call).contact)
    .digest("hex")
    .slice(0, 24);
}

/** The platform writes whole seconds: `2026-04-23T10:22:30Z`. */
export function withoutMilliseconds(instant: string): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, "Z");
}
