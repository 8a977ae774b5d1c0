import type { Ledger, ObjectStore, ObjectVersion } from "../ports.ts";
import type { Disclosure, DisclosurePart } from "#schemas/disclosure";
import type { GrantRefusal } from "#schemas/grant";
import type { DisclosureId, ListeningId, StaffId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import type { Transfer } from "#schemas/transfer";
import { callPartition } from "../ledger/keys.ts";
import { plusSeconds } from "../time/instant.ts";
import {
  type AgainstDisclosure,
  changeDisclosure,
  disclosureWith,
  type NotDisclosed,
} from "./change-disclosure.ts";
import { evidenceOf } from "./evidence-of.ts";
import { grantPart } from "./grant-part.ts";

export type DeliveryPorts = {
  ledger: Ledger;
  objects: Pick<ObjectStore, "link" | "look">;
  newListeningId: () => ListeningId;
};
export type Delivering = {
  disclosureId: DisclosureId;
  by: StaffId;
  now: Instant;
};
type Settings = {
  policy: Pick<RightsPolicy, "linkSeconds">;
  transfers: readonly Transfer[];
};
export type DisclosedLink = {
  recordingId: string;
  of: "extract" | "whole";
  url: string;
  expiresAt: Instant;
  sha256?: string;
};
export type Delivered =
  | {
      verdict: "delivered";
      disclosure: Disclosure;
      links: DisclosedLink[];
    }
  | NotDisclosed
  | { verdict: "not-granted"; recordingId: string; reasons: GrantRefusal[] };

/**
 * Hands out links of minutes to what was approved, for staff to give to the authority. The grant is asked for each
 * recording at this moment, and each answer is a line of the listening ledger before there is a link (R34, R56).
 */
export async function deliverDisclosure(
  ports: DeliveryPorts,
  delivering: Delivering,
  settings: Settings,
): Promise<Delivered> {
  const { disclosureId, by, now } = delivering;
  const disclosure = await disclosureWith(ports.ledger, disclosureId);
  const against = whyNotDelivered(disclosure);
  if (against !== undefined) return { verdict: "refused", against };
  const given = disclosure.parts.filter(({ failed }) => failed === undefined);
  const versions: Given[] = [];
  for (const part of given) {
    const granted = await grantPart(ports, {
      ...{ disclosure, part, by, now },
      transfers: settings.transfers,
    });
    if (granted.verdict === "refused")
      return {
        verdict: "not-granted",
        recordingId: part.recordingId,
        reasons: granted.reasons,
      };
    versions.push({ part, ...versionOf(part, granted.version) });
  }
  const written = await writeDown(ports.ledger, disclosure, { by, now });
  if ("verdict" in written) return written;
  const links = [];
  for (const one of versions)
    links.push(
      await linkTo(ports, one, { now, seconds: settings.policy.linkSeconds }),
    );
  return { verdict: "delivered", disclosure: written, links };
}

function whyNotDelivered({
  state,
  parts,
}: Disclosure): AgainstDisclosure | undefined {
  if (state !== "ready" && state !== "delivered")
    return {
      because: `The disclosure is ${state}: nothing can be handed over.`,
      article: "R34",
      fix:
        state === "asked"
          ? "A second person approves it first."
          : "Look again in a minute; what is refused stays refused.",
    };
  return parts.every(({ failed }) => failed !== undefined)
    ? {
        because: "Nothing that was asked for could be made.",
        article: "R34",
        fix: "See with tacet disclosures show why, and register anew what can be.",
      }
    : undefined;
}

type Given = {
  part: DisclosurePart;
  bucket: "recordings" | "exports";
  version: ObjectVersion;
};

const versionOf = (
  { extract }: DisclosurePart,
  whole: ObjectVersion,
): Pick<Given, "bucket" | "version"> =>
  extract === undefined
    ? { bucket: "recordings", version: whole }
    : { bucket: "exports", version: extract };

/** First what happened to each call, then what happened to the request; a repeat adds to it. */
async function writeDown(
  ledger: Ledger,
  { disclosureId, parts }: Disclosure,
  { by, now }: { by: StaffId; now: Instant },
): Promise<Disclosure | NotDisclosed> {
  for (const { recordingId, interactionId, failed } of parts)
    if (failed === undefined)
      await ledger.append({
        kind: "evidence",
        about: callPartition(interactionId),
        type: "recording.disclosed",
        discriminator: `${disclosureId}#${recordingId}`,
        at: now,
        details: { disclosureId, recordingId },
        revision: 0,
      });
  const changed = await changeDisclosure(ledger, disclosureId, (current) => ({
    ...current,
    state: "delivered",
    delivered: [...current.delivered, { by, at: now }],
  }));
  await ledger.append(
    evidenceOf(disclosureId, "disclosure.delivered", {
      at: now,
      discriminator: `${now}#${by}`,
      details: { by, parts: parts.length },
    }),
  );
  return changed;
}

async function linkTo(
  { objects }: DeliveryPorts,
  { part: { recordingId, extract }, bucket, version }: Given,
  { now, seconds }: { now: Instant; seconds: number },
): Promise<DisclosedLink> {
  return {
    recordingId,
    of: extract === undefined ? "whole" : "extract",
    url: await objects.link(bucket, version, seconds),
    expiresAt: plusSeconds(now, seconds),
    ...(extract === undefined ? {} : { sha256: extract.sha256 }),
  };
}
