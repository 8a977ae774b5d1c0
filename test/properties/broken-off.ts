import type { Ledger, ObjectStore, Platform } from "#domain/ports";

/** The process ends at its n-th call to the outside: before the call took effect, or right after. */
export type Break = { call: number; when: "before" | "after" };
/** Lets somebody else go first. */
export type TakeTurns = <Given extends unknown[], Result>(
  act: (...given: Given) => Promise<Result>,
) => (...given: Given) => Promise<Result>;

export class BrokenOff extends Error {
  readonly code = "broken-off";
}

type Outside = { ledger: Ledger; objects: ObjectStore; platform: Platform };

/** The ports of one process: it may end midway, and shares the world with others. */
export function portsOfAProcess(
  { ledger, objects, platform }: Outside,
  broken: Break | undefined,
  takeTurns: TakeTurns,
): Outside {
  let calls = 0;
  const ended = (call: number, when: Break["when"]): boolean =>
    broken !== undefined &&
    (call > broken.call || (call === broken.call && when === broken.when));
  const each: TakeTurns = (act) =>
    takeTurns(async (...given) => {
      calls += 1;
      const call = calls;
      if (ended(call, "before")) throw new BrokenOff(`before call ${call}`);
      const result = await act(...given);
      if (ended(call, "after")) throw new BrokenOff(`after call ${call}`);
      return result;
    });
  return {
    ledger: {
      append: each((item) => ledger.append(item)),
      replace: each((items) => ledger.replace(items)),
      remove: each((item) => ledger.remove(item)),
      read: each((key) => ledger.read(key)),
      readPartition: each((name) => ledger.readPartition(name)),
      readPage: each((name, page) => ledger.readPage(name, page)),
      readMany: each((keys) => ledger.readMany(keys)),
      due: each((queue, until, most) => ledger.due(queue, until, most)),
      find: each((index, value) => ledger.find(index, value)),
      pageOfDay: each((day, page) => ledger.pageOfDay(day, page)),
    },
    objects: {
      put: each((bucket, key, body, type) =>
        objects.put(bucket, key, body, type),
      ),
      admit: each((landed, etag, key) => objects.admit(landed, etag, key)),
      look: each((bucket, version) => objects.look(bucket, version)),
      versionsOf: each((bucket, key) => objects.versionsOf(bucket, key)),
      listVersions: each((bucket, page) => objects.listVersions(bucket, page)),
      read: each((bucket, version) => objects.read(bucket, version)),
      discard: each((landed) => objects.discard(landed)),
      deleteVersions: each((bucket, versions) =>
        objects.deleteVersions(bucket, versions),
      ),
      hold: each((version, on) => objects.hold(version, on)),
      holdOf: each((version) => objects.holdOf(version)),
      link: each((bucket, version, seconds) =>
        objects.link(bucket, version, seconds),
      ),
    },
    platform: {
      listRecordings: each((callId) => platform.listRecordings(callId)),
      findRecording: each((id) => platform.findRecording(id)),
      openMedia: each((id) => platform.openMedia(id)),
      requestDeletion: each((interactionId, id) =>
        platform.requestDeletion(interactionId, id),
      ),
      pauseRecording: each((interactionId) =>
        platform.pauseRecording(interactionId),
      ),
      eraseContact: each((numbers) => platform.eraseContact(numbers)),
      listCalls: each((day, page) => platform.listCalls(day, page)),
      listPlays: each((span, page) => platform.listPlays(span, page)),
    },
  };
}
