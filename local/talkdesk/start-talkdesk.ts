import { createControl } from "./control.ts";
import type { Control, SeenRequest } from "./control.ts";
import { controlApi } from "./control-api.ts";
import { serve } from "./http-server.ts";
import type { Handler } from "./http-server.ts";
import { mediaHost } from "./media-host.ts";
import { movableClock } from "./movable-clock.ts";
import type { Clock } from "./movable-clock.ts";
import { recordingApi } from "./recording-api.ts";
import { openStore } from "./store.ts";
import type { OAuthClient } from "./token-endpoint.ts";
import type { Account } from "./webhook.ts";

export type TalkdeskOptions = {
  /** Port of the API, the token endpoint and `/control`; 0 takes a free one. */
  readonly port: number;
  /** Port of the media host; default 0. */
  readonly mediaPort?: number;
  readonly account: Account;
  readonly clients: readonly OAuthClient[];
  /** Default: the system's. */
  readonly clock?: Clock;
  /** Page size where the client names none; default 2, so that paging happens. */
  readonly perPage?: number;
  /** Lifetime of a media link; default 60. */
  readonly linkSeconds?: number;
  /** Where the state is kept; without it, memory only. */
  readonly stateFile?: string;
};

export type Talkdesk = {
  /** The API at 127.0.0.1. */
  readonly url: string;
  /** The media host, at `localhost`: another name and another port. */
  readonly mediaUrl: string;
  readonly control: Control;
  stop(): Promise<void>;
};

/** Starts the stand-in on loopback. */
export async function startTalkdesk(
  options: TalkdeskOptions,
): Promise<Talkdesk> {
  const { port, mediaPort = 0, account, clients } = options;
  const { perPage = 2, linkSeconds = 60, stateFile } = options;
  const store = openStore(stateFile);
  const clock = movableClock(options.clock ?? { now: () => new Date() });
  const { now } = clock;
  const requests: SeenRequest[] = [];
  const note = noteInto(requests, clock);
  const media = await serve(
    "localhost",
    mediaPort,
    note("media", mediaHost(store, now)),
  );
  // Handlers are made before the API's port is known and run after it is.
  let apiUrl = "";
  const url = () => apiUrl;
  const control = createControl({ store, clock, account, url, requests });
  const platform = { clients, store, now, url, perPage, linkSeconds };
  const answer = recordingApi({ ...platform, mediaUrl: media.url });
  const api = await serve(
    "127.0.0.1",
    port,
    controlApi(control, note("api", answer)),
  );
  apiUrl = api.url;
  return {
    url: api.url,
    mediaUrl: media.url,
    control,
    async stop() {
      await Promise.all([api.stop(), media.stop()]);
    },
  };
}

const keptRequests = 1000;

function noteInto(requests: SeenRequest[], clock: Clock) {
  return (host: SeenRequest["host"], handle: Handler): Handler =>
    async (request) => {
      const answer = await handle(request);
      requests.push({
        host,
        method: request.method,
        path: request.url.pathname,
        status: answer.status,
        at: clock.now().toISOString(),
        authorized: request.authorization !== undefined,
      });
      if (requests.length > keptRequests) requests.shift();
      return answer;
    };
}
