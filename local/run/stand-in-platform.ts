import { join } from "node:path";
import { talkdeskPlatform } from "#adapters/talkdesk/platform";
import type { Embedded } from "#adapters/embedded/open-embedded";
import type { Platform } from "#domain/ports";
import { startTalkdesk, type Talkdesk } from "#local/talkdesk/start-talkdesk";
import type { PlatformSettings } from "#schemas/policy";
import { localSecrets } from "./local-secrets.ts";

const scopes = [
  "recordings:read",
  "recordings:delete",
  "recordings:toggle",
  "contacts:erase",
  "data-reports:write",
  "data-reports:read",
];

export type StandInPlatform = {
  talkdesk: Talkdesk;
  platform: Platform;
  settings: PlatformSettings;
};

/** The stand-in Talkdesk on the product's clock, and the real adapter that speaks to it. */
export async function openStandIn(
  { now, secrets }: Embedded,
  directory: string | undefined,
): Promise<StandInPlatform> {
  const [id = "", secret = ""] = localSecrets["platform-client"].split(":");
  const talkdesk = await startTalkdesk({
    port: 0,
    account: {
      id: "local-account",
      name: "Local account",
      email: "account@example.invalid",
    },
    clients: [{ id, secret, scopes }],
    clock: { now: () => new Date(now()) },
    ...(directory !== undefined && {
      stateFile: join(directory, "talkdesk.json"),
    }),
  });
  const settings = settingsFor(talkdesk);
  return {
    talkdesk,
    settings,
    platform: talkdeskPlatform({ settings, secrets, now }),
  };
}

const settingsFor = ({ url, mediaUrl }: Talkdesk): PlatformSettings => ({
  apiUrl: url,
  tokenUrl: `${url}/oauth/token`,
  mediaHosts: [new URL(mediaUrl).host],
  maxMediaBytes: 50 * 1024 * 1024,
  requestsPerSecond: 1000,
  scopes,
});
