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
      append: each(ledger.append),
      replace: each(ledger.replace),
      remove: each(ledger.remove),
      read: each(ledger.read),
      readPartition: each(ledger.readPartition),
      readMany: each(ledger.readMany),
      due: each(ledger.due),
      find: each(ledger.find),
    },
    objects: {
      put: each(objects.put),
      admit: each(objects.admit),
      look: each(objects.look),
      read: each(objects.read),
      discard: each(objects.discard),
      deleteVersions: each(objects.deleteVersions),
      hold: each(objects.hold),
      link: each(objects.link),
    },
    platform: {
      listRecordings: each(platform.listRecordings),
      findRecording: each(platform.findRecording),
      openMedia: each(platform.openMedia),
      requestDeletion: each(platform.requestDeletion),
      pauseRecording: each(platform.pauseRecording),
    },
  };
}
