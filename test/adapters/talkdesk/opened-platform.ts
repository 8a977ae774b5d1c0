import { talkdeskPlatform } from "#adapters/talkdesk/platform";
import type { Platform } from "#domain/ports";
import type { Secrets } from "#domain/secrets-port";
import type { Talkdesk } from "#local/talkdesk/start-talkdesk";
import { CallId, InteractionId, PlatformRecordingId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import type { PlatformSettings } from "#schemas/policy";
import { aCall, callEnd, deleter } from "#test/local/talkdesk/running-talkdesk";
import { expect } from "vitest";

export const callId = CallId.parse("call-1");
export const interactionId = InteractionId.parse("interaction-1");
export const recordingId = PlatformRecordingId.parse("recording-1");

export const secretsWith = (...values: string[]): Secrets => ({
  active: () => Promise.resolve(values),
});

export const secretOf = (client: { id: string; secret: string }) =>
  `${client.id}:${client.secret}`;

/** The adapter on the stand-in, by the stand-in's clock. Waits are noted, not waited. */
export function platformOn(
  talkdesk: Talkdesk,
  overrides: { settings?: Partial<PlatformSettings>; secrets?: Secrets } = {},
): { platform: Platform; waits: number[] } {
  const waits: number[] = [];
  const platform = talkdeskPlatform({
    settings: {
      apiUrl: talkdesk.url,
      tokenUrl: `${talkdesk.url}/oauth/token`,
      mediaHosts: [new URL(talkdesk.mediaUrl).host],
      maxMediaBytes: 1024 * 1024,
      requestsPerSecond: 5,
      scopes: [],
      ...overrides.settings,
    },
    secrets: overrides.secrets ?? secretsWith(secretOf(deleter)),
    now: () => Instant.parse(talkdesk.control.observe().now),
    pause: noteInto(waits),
  });
  return { platform, waits };
}

export type Asked = { url: string; method: string; authorization?: string };

/** The adapter on answers by address, the token's aside: what the stand-in cannot be made to say. */
export function platformAnswering(
  answer: (asked: Asked) => Response,
  settings: Partial<PlatformSettings> = {},
): { platform: Platform; asked: Asked[]; waits: number[] } {
  const asked: Asked[] = [];
  const waits: number[] = [];
  const platform = talkdeskPlatform({
    settings: {
      apiUrl: "https://api.example",
      tokenUrl: "https://id.example/oauth/token",
      mediaHosts: ["files.example"],
      maxMediaBytes: 1000,
      requestsPerSecond: 5,
      scopes: [],
      ...settings,
    },
    secrets: secretsWith("id:secret"),
    now: () => Instant.parse(callEnd),
    pause: noteInto(waits),
    fetch(input, init) {
      const request = new Request(input, init);
      if (request.url.endsWith("/oauth/token"))
        return Promise.resolve(
          Response.json({ access_token: "t", expires_in: 600 }),
        );
      const authorization = request.headers.get("authorization");
      const seen = {
        url: request.url,
        method: request.method,
        ...(authorization !== null && { authorization }),
      };
      asked.push(seen);
      return Promise.resolve(answer(seen));
    },
  });
  return { platform, asked, waits };
}

/** A call with so many recordings, placed; their ids in order. */
export function placeRecordings(
  talkdesk: Talkdesk,
  count = 1,
): PlatformRecordingId[] {
  const recordings = aCall().recordings.flatMap((it) =>
    Array.from({ length: count }, () => it),
  );
  return talkdesk.control
    .placeCall(aCall({ recordings }))
    .recordingIds.map((id) => PlatformRecordingId.parse(id));
}

/** The one recording of a placed call. */
export function placeRecording(talkdesk: Talkdesk): PlatformRecordingId {
  const [id] = placeRecordings(talkdesk);
  if (id === undefined) throw new RangeError("no recording was placed");
  return id;
}

export const redirectTo = (location: string) =>
  new Response(null, { status: 302, headers: { location } });

/** The beginning of an MP3, and as good as one. */
export const mp3 = new Uint8Array([
  0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3,
]);

export const saying = (text: string): unknown => expect.stringContaining(text);

export const notSaying = (text: string): unknown =>
  expect.not.stringContaining(text);

function noteInto(waits: number[]) {
  return (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
}
