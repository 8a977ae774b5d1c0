import type { Platform } from "#domain/ports";
import type { Secrets } from "#domain/secrets-port";
import type { Instant } from "#schemas/instant";
import type { PlatformSettings } from "#schemas/policy";
import { setTimeout } from "node:timers/promises";
import { signedInApi } from "./api.ts";
import { listPlays } from "./audit-report.ts";
import { listCalls } from "./call-report.ts";
import { eraseContact } from "./contacts.ts";
import { patientSend } from "./http.ts";
import { openMedia } from "./media.ts";
import {
  findRecording,
  listRecordings,
  pauseRecording,
  requestDeletion,
} from "./recordings.ts";
import { clientToken } from "./token.ts";

export type TalkdeskParts = {
  settings: PlatformSettings;
  secrets: Secrets;
  now: () => Instant;
  /** Default: the runtime's. */
  fetch?: typeof globalThis.fetch;
  /** Waits between requests; default: a timer. */
  pause?: (ms: number) => Promise<void>;
};

/** Talkdesk by its public API, one OAuth client per process. Make it once, so that token and pace are shared. */
export function talkdeskPlatform(parts: TalkdeskParts): Platform {
  const { settings, secrets, now } = parts;
  const { fetch = globalThis.fetch, pause = wait } = parts;
  const { requestsPerSecond } = settings;
  const send = patientSend({ fetch, pause, now, requestsPerSecond });
  const token = clientToken({ settings, secrets, now, send });
  const api = signedInApi(settings, token, send);
  return {
    listRecordings: (callId) => listRecordings(api, callId),
    findRecording: (id) => findRecording(api, id),
    openMedia: (id) => openMedia({ api, send, settings }, id),
    requestDeletion: requestDeletion(api),
    pauseRecording: pauseRecording(api),
    eraseContact: eraseContact(api),
    listCalls: (day, page) => listCalls({ api, send, settings }, day, page),
    listPlays: listPlays({ api, send, settings, secrets }),
  };
}

async function wait(ms: number): Promise<void> {
  await setTimeout(ms);
}
