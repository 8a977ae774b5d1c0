import { type Embedded, openEmbedded } from "#adapters/embedded/open-embedded";
import { callPartition } from "#domain/ledger/keys";
import type { Ports } from "#domain/ports";
import type { InteractionId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RetentionPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import { consent } from "#stacks/settings/consent";
import { rights } from "#stacks/settings/rights";
import { processingFacts } from "#stacks/settings/processing-facts";
import { transfers } from "#stacks/settings/transfers";
import { settings } from "#stacks/settings";
import { standInPlatform, type StandInPlatform } from "./stand-in-platform.ts";
import { everybody, registered } from "./staff.ts";
import {
  waitingWorkflows,
  type WaitingWorkflows,
} from "./waiting-workflows.ts";

export const retention: RetentionPolicy = {
  termDays: 30,
  capMonths: { be: 1, fr: 6 },
  consentWaitMinutes: 15,
  collectAtSeconds: [30, 120, 600, 3600, 86400],
  confirmAfterSeconds: [60, 300, 3600, 21600],
};

/** What every function reads from its environment here. */
export const environment = {
  CONSENT_POLICY: consent,
  RETENTION_POLICY: retention,
  RIGHTS_POLICY: rights,
  TRANSFERS: transfers,
  ENTITIES: settings.production.entityList,
  LISTED_ENTITIES: settings.production.entityList.entities,
  NOTICES: { notices: settings.production.notices, prompts: consent.prompts },
  PROCESSING: processingFacts(settings.production),
  LISTENING_POLICY: settings.production.listening,
  SUSPENSION_POLICY: settings.production.suspension,
  CUSTOM_STORAGE_KEY: "^custom/(?<recording>[^/]+)\\.mp3$",
};

export const opening = Instant.parse("2026-11-24T10:00:00.000Z");

export type Office = Ports &
  Omit<Embedded, "platform" | "workflows"> & {
    platform: StandInPlatform;
    workflows: WaitingWorkflows;
  };

/** All ports in memory and everybody on record, at an instant that stands until it is moved. */
export function openOffice(): Office {
  const embedded = openEmbedded({ frozenAt: opening });
  const known = registered(embedded.ledger, everybody);
  embedded.secrets.set("consent-keys", ["new-key", "old-key"]);
  embedded.secrets.set("event-path-secrets", ["new-path", "old-path"]);
  embedded.secrets.set("event-template-secrets", ["new-field", "old-field"]);
  return {
    ...embedded,
    ledger: {
      ...embedded.ledger,
      read: async (key) => {
        await known;
        return embedded.ledger.read(key);
      },
    },
    platform: standInPlatform(),
    workflows: waitingWorkflows(),
  };
}

export const itemsOf = (
  { ledger }: Pick<Ports, "ledger">,
  interactionId: InteractionId,
): Promise<LedgerItem[]> => ledger.readPartition(callPartition(interactionId));

export async function recordingsOf(
  ports: Pick<Ports, "ledger">,
  interactionId: InteractionId,
): Promise<Recording[]> {
  return (await itemsOf(ports, interactionId)).filter(
    (item) => item.kind === "recording",
  );
}

class NoSingleRecording extends Error {
  readonly code = "no-single-recording";
}

/** The one recording of a call; a test that has none or two asks the wrong question. */
export async function recordingOf(
  ports: Pick<Ports, "ledger">,
  interactionId: InteractionId,
): Promise<Recording> {
  const [only, ...others] = await recordingsOf(ports, interactionId);
  if (only === undefined || others.length > 0)
    throw new NoSingleRecording(`${interactionId} has no single recording`);
  return only;
}

/** What was written since the office opened, its own people aside. */
export const writtenIn = ({ stream }: Pick<Embedded, "stream">) =>
  stream.after(everybody.length, 10_000);

/** Everything that was ever written, as the ledger's stream tells it. */
export const historyOf = (office: Pick<Embedded, "stream">): string =>
  JSON.stringify(writtenIn(office));
