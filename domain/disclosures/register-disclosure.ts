import type { Ledger, Notifier, Sealer } from "../ports.ts";
import type {
  Disclosure,
  DisclosurePart,
  NewDisclosure,
  NewPart,
} from "#schemas/disclosure";
import type { DisclosureId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Recording } from "#schemas/recording";
import { answersAndEnds } from "../calls/answers-and-ends.ts";
import { entityOfCall } from "../calls/entity-of-call.ts";
import { recordingById } from "../ledger/recording-by-id.ts";
import { disclosureWith, type NotDisclosed } from "./change-disclosure.ts";
import { evidenceOf } from "./evidence-of.ts";
import { whyRefused } from "./why-refused.ts";
import { wrongIn } from "./wrong-in.ts";

export type DisclosurePorts = {
  ledger: Ledger;
  sealer: Pick<Sealer, "seal">;
  notifier: Pick<Notifier, "notify">;
};
export type RegisteringDisclosure = {
  disclosureId: DisclosureId;
  said: NewDisclosure;
  /** Whether the authority sits in the EEA (Art 48). */
  inEea: boolean;
  by: StaffId;
  now: Instant;
};
type Policy = Pick<RightsPolicy, "entities" | "recipients">;

/**
 * Takes down what an authority asked for, with what it rests on (R34). What is not asked in writing, or comes from a third
 * country without a treaty, is refused and documented in the same act (T99). The same id again is the same disclosure.
 */
export async function registerDisclosure(
  ports: DisclosurePorts,
  registering: RegisteringDisclosure,
  policy: Policy,
): Promise<Disclosure | NotDisclosed> {
  const wrong = wrongIn(registering, policy);
  if (wrong !== undefined) return { verdict: "refused", against: wrong };
  const { said } = registering;
  const parts = await partsOf(
    ports.ledger,
    said.how === "informal" ? [] : said.parts,
    said.entityId,
  );
  if ("verdict" in parts) return parts;
  const disclosure = await disclosureOf(ports, registering, parts);
  const { outcome } = await ports.ledger.append(disclosure);
  if (outcome === "present")
    return disclosureWith(ports.ledger, disclosure.disclosureId);
  await writeDown(ports, disclosure);
  return disclosure;
}

async function partsOf(
  ledger: Pick<Ledger, "find" | "readPage">,
  asked: readonly NewPart[],
  entityId: string,
): Promise<DisclosurePart[] | NotDisclosed> {
  const parts: DisclosurePart[] = [];
  for (const [at, part] of asked.entries()) {
    const recording = await recordingById(ledger, part.recordingId);
    const because = await whyNotTheirs(ledger, recording, entityId);
    if (recording === undefined || because !== undefined)
      return {
        verdict: "refused",
        against: {
          field: `parts.${String(at)}.recordingId`,
          because: because ?? "is no recording of ours",
        },
      };
    const { interactionId, platformRecordingId } = recording;
    parts.push({ ...part, interactionId, platformRecordingId });
  }
  return parts;
}

/** An order binds whom it names: another controller's recordings are not theirs to give (R31, R34). */
async function whyNotTheirs(
  ledger: Pick<Ledger, "readPage">,
  recording: Recording | undefined,
  entityId: string,
): Promise<string | undefined> {
  if (recording === undefined) return undefined;
  const theirs = entityOfCall(
    await answersAndEnds(ledger, recording.interactionId),
  );
  return theirs === undefined || theirs === entityId
    ? undefined
    : `is a recording of ${theirs}, not of ${entityId}`;
}

async function disclosureOf(
  { sealer }: DisclosurePorts,
  registering: RegisteringDisclosure,
  parts: DisclosurePart[],
): Promise<Disclosure> {
  const { disclosureId, said, by, now } = registering;
  const because = whyRefused(registering);
  const common: Pick<
    Disclosure,
    "kind" | "disclosureId" | "registeredAt" | "registeredBy" | "revision"
  > &
    Pick<Disclosure, "state" | "delivered" | "parts"> = {
    ...{ kind: "disclosure", disclosureId, parts, delivered: [] },
    state: because === undefined ? "asked" : "refused",
    ...(because === undefined ? {} : { refusedBecause: because }),
    ...{ registeredAt: now, registeredBy: by, revision: 0 },
  };
  if (said.how === "informal") return { ...said, ...common };
  const { necessity, compatibility, ...rest } = said;
  return {
    ...rest,
    ...common,
    necessity: await sealer.seal(disclosureId, necessity),
    ...(compatibility === undefined
      ? {}
      : { compatibility: await sealer.seal(disclosureId, compatibility) }),
  };
}

async function writeDown(
  { ledger, notifier }: DisclosurePorts,
  disclosure: Disclosure,
): Promise<void> {
  const {
    disclosureId,
    state,
    registeredAt: at,
    registeredBy: by,
  } = disclosure;
  const { recipientId, how, refusedBecause } = disclosure;
  await ledger.append(
    evidenceOf(disclosureId, "disclosure.registered", {
      at,
      details: { by, recipientId, how, parts: disclosure.parts.length },
    }),
  );
  if (refusedBecause !== undefined) {
    await ledger.append(
      evidenceOf(disclosureId, "disclosure.refused", {
        at,
        details: { by, because: refusedBecause },
      }),
    );
    return;
  }
  await notifier.notify({
    to: "privacy",
    subject: `Disclosure ${disclosureId} waits for a second person`,
    body: `An authority (${recipientId}) asked for recordings; the disclosure is ${state}. Look at it, and approve or refuse it as somebody else (R34): tacet disclosures show ${disclosureId}`,
  });
}
