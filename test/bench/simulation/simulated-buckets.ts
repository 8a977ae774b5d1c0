import type { ObjectStore, ObjectVersion } from "#domain/ports";
import type { Landed } from "#domain/admission/admit-recording";
import { VersionId } from "#schemas/ids";

export type BucketAct =
  | "put"
  | "head"
  | "list"
  | "copy"
  | "discard"
  | "delete-request"
  | "delete"
  | "hold";
export type BucketEvents = {
  landed(landing: Omit<Landed, "provenance" | "now">): void;
  created(version: ObjectVersion): void;
  deleted(version: ObjectVersion): void;
};
export type SimulatedBuckets = Pick<
  ObjectStore,
  | "put"
  | "admit"
  | "look"
  | "versionsOf"
  | "discard"
  | "deleteVersions"
  | "hold"
> & {
  keys(): Iterable<string>;
  size(): number;
};

type Version = { versionId: VersionId; held: boolean };

/** Four minutes of talk at 32 kbit/s. */
export const audioBytes = 960_000;

/** The landing bucket and the vault without their bytes: who is there, in which version, and held or not. */
export function simulatedBuckets(
  events: BucketEvents,
  tell: (act: BucketAct, count?: number) => void,
): SimulatedBuckets {
  const landing = new Map<string, string>();
  const vault = new Map<string, Version>();
  let made = 0;
  const next = (name: string) => {
    made += 1;
    return `${name}-${made}`;
  };
  const answer = <Value>(value: () => Value): Promise<Value> =>
    new Promise((resolve) => {
      resolve(value());
    });
  const erase = (
    version: ObjectVersion,
  ): (ObjectVersion & { code: string })[] => {
    const found = vault.get(version.key);
    if (found?.versionId !== version.versionId) return [];
    if (found.held) return [{ ...version, code: "AccessDenied" }];
    vault.delete(version.key);
    events.deleted(version);
    return [];
  };
  return {
    keys: () => vault.keys(),
    size: () => vault.size,
    put: (_bucket, key) =>
      answer(() => {
        tell("put");
        const etag = next("etag");
        landing.set(key, etag);
        const sequencer = etag.replace("etag-", "").padStart(16, "0");
        events.landed({ key, etag, sequencer, bytes: audioBytes });
        return { versionId: undefined, bytes: audioBytes };
      }),
    admit: (landingKey, etag, key) =>
      answer(() => {
        if (landing.get(landingKey) !== etag) return { outcome: "gone" };
        tell("copy");
        const versionId = VersionId.parse(next("version"));
        vault.set(key, { versionId, held: false });
        events.created({ key, versionId });
        return { outcome: "copied", versionId };
      }),
    look: (_bucket, { key, versionId }) =>
      answer(() => {
        tell("head");
        return vault.get(key)?.versionId === versionId ? "present" : "absent";
      }),
    versionsOf: (_bucket, key) =>
      answer(() => {
        tell("list");
        const found = vault.get(key);
        return found === undefined ? [] : [{ key, versionId: found.versionId }];
      }),
    discard: (landingKey) =>
      answer(() => {
        tell("discard");
        landing.delete(landingKey);
      }),
    deleteVersions: (_bucket, versions) =>
      answer(() => {
        tell("delete-request");
        tell("delete", versions.length);
        return versions.flatMap(erase);
      }),
    hold: ({ key, versionId }, on) =>
      answer(() => {
        tell("hold");
        const found = vault.get(key);
        if (found?.versionId !== versionId) return "gone";
        found.held = on;
        return "set";
      }),
  };
}
