import type { ListedVersion, PageAsked } from "#domain/ports";
import type { ReconcilePorts } from "#domain/reconciliation/walk";
import { keyOf } from "#domain/ledger/keys";
import { plusDays, plusMinutes } from "#domain/time/instant";
import { CallId, InteractionId, RecordingId, VersionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import {
  aCollection,
  aConsentAnswer,
  aRecording,
} from "#test/contracts/ledger-items";

/** The number of a call in every id it has. */
const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const numberIn = (text: string): number => Number(/\d{12}$/.exec(text)?.[0]);

/** So many calls of one day, each with one kept recording, made when they are asked for and forgotten at once. */
export function endlessWorld(
  count: number,
  { day, at, missing }: { day: string; at: Instant; missing: number },
): ReconcilePorts {
  const written = new Map<string, LedgerItem>();
  const nameOf = (item: LedgerItem) => JSON.stringify(keyOf(item));
  const due = plusDays(at, 30);
  const kept = aRecording({
    seenAt: at,
    keptAt: at,
    dueAt: due,
    nextAt: due,
  });
  const recordingOf = (number: number) => ({
    ...kept,
    recordingId: RecordingId.parse(idOf(number)),
    interactionId: InteractionId.parse(`interaction-${idOf(number)}`),
    versionId: VersionId.parse(`version-${idOf(number)}`),
  });
  const given = aConsentAnswer({ receivedAt: plusMinutes(at, -5) });
  const answerOf = (number: number) => ({
    ...given,
    interactionId: InteractionId.parse(`interaction-${idOf(number)}`),
  });
  const collection = aCollection();
  const page = <Made>(
    { after, most }: PageAsked,
    make: (n: number) => Made,
  ) => {
    const from = Number(after ?? 0);
    const to = Math.min(from + most, count);
    return {
      made: Array.from({ length: to - from }, (_, index) => make(from + index)),
      next: to < count ? String(to) : undefined,
    };
  };
  const versionOf = (number: number): ListedVersion => ({
    key: idOf(number),
    versionId: VersionId.parse(`version-${idOf(number)}`),
    marker: false,
    isLatest: true,
    lastModified: at,
    bytes: 960_000,
    etag: "etag",
  });
  const ours = `calls#${day}`;
  const answer = <Value>(value: Value): Promise<Value> =>
    Promise.resolve(value);
  return {
    ledger: {
      append(item) {
        const known = written.get(nameOf(item));
        if (known !== undefined)
          return answer({ outcome: "present", item: known });
        written.set(nameOf(item), item);
        return answer({ outcome: "appended" });
      },
      replace(items) {
        for (const item of items)
          written.set(nameOf(item), { ...item, revision: item.revision + 1 });
        return answer(items.map(() => "replaced" as const));
      },
      remove: () => answer("conflict"),
      read: (key) => answer(written.get(JSON.stringify(key))),
      readPartition: (name) => answer([answerOf(numberIn(name))]),
      readPage: () => answer({ items: [] }),
      readMany: () => answer([]),
      due: () => answer([]),
      find(_, value) {
        if (value.startsWith("recording#"))
          return answer([recordingOf(numberIn(value))]);
        return answer(value.startsWith("call#") ? [collection] : []);
      },
      pageOfDay(asked, where) {
        if (asked !== ours) return answer({ items: [], next: undefined });
        const { made, next } = page(where, recordingOf);
        return answer({ items: made, next });
      },
    },
    objects: {
      hold: () => answer("set"),
      holdOf: () => answer("off"),
      listVersions(bucket, where) {
        if (bucket === "landing")
          return answer({ versions: [], next: undefined });
        const { made, next } = page(where, versionOf);
        return answer({ versions: made, next });
      },
      look: (_, { key }) =>
        answer(numberIn(key) % missing === 1 ? "absent" : "present"),
      versionsOf: () => answer([]),
    },
    platform: {
      findRecording: () => answer(undefined),
      listCalls(_, after) {
        const { made, next } = page({ after, most: 500 }, (number) => ({
          callId: CallId.parse(`call-${idOf(number)}`),
          interactionId: undefined,
          direction: "inbound" as const,
          endedAt: at,
          spoken: true,
        }));
        return answer({ calls: made, next, waits: false });
      },
    },
    notifier: { notify: () => answer("message-1") },
    randomId: () => idOf(0),
    provenanceOf: () => undefined,
  };
}
