import type {
  Ledger,
  Notifier,
  ObjectStore,
  Platform,
  PlatformRecording,
} from "../ports.ts";
import type { Collection } from "#schemas/collection";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import type { RetentionPolicy } from "#schemas/policy";
import { attempt } from "../attempt.ts";
import {
  type ConsentVerdict,
  consentVerdict,
  erasureCauseOf,
} from "../consent/consent-verdict.ts";
import { callPartition } from "../ledger/keys.ts";
import { refuseRecordings } from "../retention/refuse-recordings.ts";
import { earliest, plusDays, plusMinutes } from "../time/instant.ts";
import { fetchRecording } from "./fetch-recording.ts";
import { lookAfterFailure, nextLook } from "./next-look.ts";
import { notifyOfRefusal } from "./notify-of-refusal.ts";
import { platformOnlyErasure } from "./platform-only-erasure.ts";

export type CollectPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "put">;
  platform: Platform;
  notifier: Pick<Notifier, "notify">;
  randomId: () => string;
};
export type Look = { now: Instant; policy: RetentionPolicy };

/** One look at one finished call: list, fetch what may be kept, order the erasure of what may not, plan the next look. */
export async function collectCall(
  ports: CollectPorts,
  collection: Collection,
  look: Look,
): Promise<void> {
  const { interactionId, callId, direction } = collection;
  const items = await ports.ledger.readPartition(callPartition(interactionId));
  const consent = consentAt(items, collection, look);
  if (wasRefusedInTheCall(items, consent) && direction === "outbound") {
    await notifyOfRefusal(ports, interactionId, { items, now: look.now });
  }
  if (consent.verdict === "refused")
    await refuseRecordings(ports.ledger, items, {
      cause: erasureCauseOf(consent.because),
      now: look.now,
    });
  const listing = await attempt(() => ports.platform.listRecordings(callId));
  if (!listing.ok) {
    await ports.ledger.replace([afterFailure(collection, look)]);
    throw listing.reason;
  }
  const context = { collection, consent, look };
  const unknown = listing.value.filter((listed) => !isKnown(listed, items));
  const unfetched = await takeEach(ports, unknown, context);
  await ports.ledger.replace([
    afterLook(context, listing.value.length, unfetched.length),
  ]);
  if (isLastLook(collection, look))
    await leaveToTheTerm(ports, unfetched, context);
}

function consentAt(
  items: readonly LedgerItem[],
  { openedAt }: Collection,
  { now, policy }: Look,
): ConsentVerdict {
  const answers = items.filter((item) => item.kind === "consent");
  const waitUntil = plusMinutes(openedAt, policy.consentWaitMinutes);
  return consentVerdict(answers, waitUntil, now);
}

/** R11 is about a no in the call. A consent taken back afterwards, or void, is none. */
const wasRefusedInTheCall = (
  items: readonly LedgerItem[],
  consent: ConsentVerdict,
): boolean =>
  consent.verdict === "refused" &&
  (consent.because === "never-answered" ||
    items.some(
      (item) =>
        item.kind === "consent" &&
        item.purpose === "recording" &&
        item.answer === "refused",
    ));

function isLastLook({ openedAt }: Collection, { now, policy }: Look): boolean {
  return nextLook(openedAt, now, policy.collectAtSeconds) === undefined;
}

type Context = { collection: Collection; consent: ConsentVerdict; look: Look };

/** Returns those whose audio could not be had this time. */
async function takeEach(
  ports: CollectPorts,
  listed: readonly PlatformRecording[],
  context: Context,
): Promise<PlatformRecording[]> {
  const unfetched: PlatformRecording[] = [];
  for (const recording of listed) {
    if (context.consent.verdict === "refused") {
      await ports.ledger.append(
        platformOnlyErasure(recording, context.collection, {
          id: ports.randomId(),
          cause: erasureCauseOf(context.consent.because),
          decidedAt: context.look.now,
          at: context.look.now,
        }),
      );
    } else if (!(await fetchRecording(ports, recording, context.collection))) {
      unfetched.push(recording);
    }
  }
  return unfetched;
}

/** What we never got stays the platform's copy, and that one too has thirty days (T5). */
async function leaveToTheTerm(
  ports: CollectPorts,
  unfetched: readonly PlatformRecording[],
  { collection, look }: Pick<Context, "collection" | "look">,
): Promise<void> {
  for (const recording of unfetched) {
    await ports.ledger.append(
      platformOnlyErasure(recording, collection, {
        id: ports.randomId(),
        cause: "never-kept",
        decidedAt: look.now,
        at: plusDays(collection.endedAt, look.policy.termDays),
      }),
    );
  }
}

function isKnown(
  listed: PlatformRecording,
  items: readonly LedgerItem[],
): boolean {
  return items.some(
    (item) =>
      item.kind === "recording" && item.platformRecordingId === listed.id,
  );
}

/** A list that was not answered is no "none": look again, until the term is over. */
function afterFailure(
  collection: Collection,
  { now, policy }: Look,
): Collection {
  const { nextAt: _passed, ...rest } = collection;
  const failures = collection.failures + 1;
  const givenUp = now > plusDays(collection.endedAt, policy.termDays);
  return givenUp
    ? { ...rest, failures, state: "closed" }
    : { ...rest, failures, nextAt: lookAfterFailure(now, failures) };
}

function afterLook(
  { collection, consent, look }: Context,
  found: number,
  unfetched: number,
): Collection {
  const { nextAt: _passed, ...rest } = collection;
  const planned = nextLook(
    collection.openedAt,
    look.now,
    look.policy.collectAtSeconds,
  );
  const attempts = collection.attempts + 1;
  const looked = { ...rest, attempts, found, unfetched };
  if (planned === undefined) return { ...looked, state: "closed" };
  const undecided = consent.verdict === "undecided";
  return {
    ...looked,
    nextAt: undecided ? earliest(planned, consent.until) : planned,
  };
}
