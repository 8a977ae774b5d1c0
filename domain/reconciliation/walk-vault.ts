import type { ListedVersion } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import { keyOf } from "../ledger/keys.ts";
import { recordingById } from "../ledger/recording-by-id.ts";
import { compareVersion, type VersionFacts } from "./compare-version.ts";
import type { Difference } from "./difference.ts";
import {
  compareVersions,
  type Place,
  type ReconcilePorts,
  type WalkedPage,
} from "./walk.ts";

/** Every version and marker of the vault, whoever wrote it, against the recording whose key it has. */
export async function walkVault(
  ports: ReconcilePorts,
  { after, now }: Place,
): Promise<WalkedPage> {
  return compareVersions(ports, "recordings", after, (version) =>
    lookAtVersion(ports, version, now),
  );
}

/** By an index that may lag: what looks different is compared once more with the ledger as it stands. */
async function lookAtVersion(
  ports: ReconcilePorts,
  version: ListedVersion,
  now: Instant,
): Promise<Difference[]> {
  const indexed = await recordingById(ports.ledger, version.key);
  const seen = await factsOf(ports, version, now);
  const first = compareVersion({ ...seen, recording: indexed });
  if (first.length === 0 || indexed === undefined) return first;
  const current = await ports.ledger.read(keyOf(indexed));
  const recording = current?.kind === "recording" ? current : indexed;
  return compareVersion({ ...seen, recording });
}

async function factsOf(
  { objects }: ReconcilePorts,
  version: ListedVersion,
  now: Instant,
): Promise<Omit<VersionFacts, "recording">> {
  const { key } = version;
  return version.marker
    ? {
        version,
        hold: "off",
        hasBytes: (await objects.versionsOf("recordings", key)).length > 0,
        now,
      }
    : { version, hold: await objects.holdOf(version), hasBytes: true, now };
}
