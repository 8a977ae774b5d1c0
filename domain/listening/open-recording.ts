import type { Instant } from "#schemas/instant";
import type { Listening } from "#schemas/listening";
import type { Ledger, ObjectStore } from "../ports.ts";
import { plusSeconds } from "../time/instant.ts";
import { countedAs } from "./count-listening.ts";
import type { GrantSettings } from "./grant-facts.ts";
import {
  grantRecording,
  type NotOpened,
  type Opening,
} from "./grant-recording.ts";

export type Opened =
  | { verdict: "opened"; listening: Listening; url: string; expiresAt: Instant }
  | NotOpened;
export type OpeningPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "link">;
};

/**
 * The broker: the grant, then the line in the ledger; and only then a link of minutes to exactly this version (R29, R56,
 * R66, T90). Whatever breaks off on the way leaves a line without a link, and never a link without a line.
 */
export async function openRecording(
  { ledger, objects }: OpeningPorts,
  opening: Opening,
  settings: GrantSettings,
): Promise<Opened> {
  const granted = await grantRecording(ledger, opening, settings);
  if (granted.verdict === "refused") return granted;
  const { linkSeconds } = settings.listening;
  const expiresAt = plusSeconds(opening.by.now, linkSeconds);
  const listening: Listening = { ...granted.line, until: expiresAt };
  await ledger.append(listening);
  const version = {
    key: opening.recordingId,
    versionId: granted.versionId,
  };
  const as = dispositions[countedAs(opening.asked.use)];
  const url = await objects.link("recordings", version, linkSeconds, as);
  return { verdict: "opened", listening, url, expiresAt };
}

const dispositions = {
  play: "inline",
  download: "attachment",
} as const;
