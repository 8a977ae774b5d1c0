import type { PlatformSettings } from "#schemas/policy";

const limits = {
  maxMediaBytes: 500_000_000,
  requestsPerSecond: 5,
  scopes: [
    "recordings:read",
    "recordings:delete",
    "recordings:toggle",
    "contacts:erase",
    "data-reports:write",
    "data-reports:read",
  ],
};

/** Talkdesk's European region; the account's name is a placeholder. */
export const talkdesk: PlatformSettings = {
  ...limits,
  apiUrl: "https://api.talkdeskapp.eu",
  tokenUrl: "https://tacet-example.talkdeskid.eu/oauth/token",
  mediaHosts: ["api.talkdeskapp.eu"],
};

/** The local runner and the tests put the stand-in's address here. */
export const localPlatform: PlatformSettings = {
  ...limits,
  apiUrl: "http://127.0.0.1:4010",
  tokenUrl: "http://127.0.0.1:4010/oauth/token",
  mediaHosts: ["127.0.0.1:4010", "127.0.0.1"],
};
