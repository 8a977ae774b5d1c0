import { isLoopback } from "#schemas/platform-address";
import { PlatformSettings } from "#schemas/policy";
import type { Environment } from "../settings.ts";

/** The client secret or callers' voices would travel unprotected. Nothing was synthesised. */
export class UnsafePlatform extends Error {
  readonly code = "unsafe-platform";
}

/** Refuses to synthesise settings that no function would accept, or that name a stand-in anywhere but on one machine. */
export function checkPlatform(
  environment: Environment,
  platform: PlatformSettings,
): void {
  const parsed = PlatformSettings.safeParse(platform);
  const faults = parsed.success
    ? standIns(environment, platform)
    : parsed.error.issues.map(
        ({ path, message }) => `${path.join(".")} ${message}`,
      );
  if (faults.length > 0)
    throw new UnsafePlatform(
      `Mend the platform settings of ${environment}: ${faults.join("; ")}.`,
    );
}

function standIns(
  environment: Environment,
  { apiUrl, tokenUrl, mediaHosts }: PlatformSettings,
): string[] {
  if (environment === "local") return [];
  const addresses = {
    apiUrl,
    tokenUrl,
    ...Object.fromEntries(
      mediaHosts.map((host, position) => [
        `mediaHosts.${position}`,
        `https://${host}`,
      ]),
    ),
  };
  return Object.entries(addresses)
    .filter(([, address]) => isLoopback(new URL(address).hostname))
    .map(([name]) => `${name} is this machine, which is for local only`);
}
