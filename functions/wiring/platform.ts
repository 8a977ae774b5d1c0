import { systemNow } from "#adapters/system";
import { talkdeskPlatform } from "#adapters/talkdesk/platform";
import type { Platform } from "#domain/ports";
import type { PlatformSettings } from "#schemas/policy";
import { secretsIn } from "./secrets.ts";

export const platformIn = (environment: {
  PLATFORM: PlatformSettings;
  PLATFORM_CLIENT_SECRET: string;
}): Platform =>
  talkdeskPlatform({
    settings: environment.PLATFORM,
    secrets: secretsIn({
      "platform-client": environment.PLATFORM_CLIENT_SECRET,
    }),
    now: systemNow,
  });
