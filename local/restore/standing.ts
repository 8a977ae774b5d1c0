import type { Embedded } from "#adapters/embedded/open-embedded";
import { callPartition, requestPartition } from "#domain/ledger/keys";
import { InteractionId, RequestId } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import { cast } from "../story/cast.ts";
import { interactionOf } from "../story/play.ts";

/** What of the ledger must not come back once it is gone, by name. */
export const sorts = {
  recordings: "Recordings the ledger keeps, or lists without a tombstone",
  derivatives: "Texts made from them that the ledger keeps",
  yeses: "Calls that count as a yes",
  subjects: "Contact data of requesters",
  openRequests: "Requests that are open",
  audio: "Audio in the vault, and texts in the exports bucket",
} as const;
export type Sort = keyof typeof sorts;
/** Ids of what stands at a moment. */
export type Standing = Record<Sort, ReadonlySet<string>>;

export async function standingOf(
  { ledger, s3 }: Pick<Embedded, "ledger" | "s3">,
  requestIds: readonly string[],
): Promise<Standing> {
  const partitions = [
    ...cast.map((call) =>
      callPartition(InteractionId.parse(interactionOf(call))),
    ),
    ...requestIds.map((id) => requestPartition(RequestId.parse(id))),
  ];
  const read = await Promise.all(
    partitions.map((name) => ledger.readPartition(name)),
  );
  return {
    ...idsIn(read.flat()),
    yeses: new Set(read.flatMap(yesIn)),
    audio: new Set(
      [...s3.listVersions("recordings"), ...s3.listVersions("exports")]
        .filter(({ key, marker }) => !marker && !key.startsWith("exports/"))
        .map(({ key, versionId }) => `${key}@${versionId}`),
    ),
  };
}

function idsIn(
  items: readonly LedgerItem[],
): Omit<Standing, "yeses" | "audio"> {
  const ids = (pick: (item: LedgerItem) => string | undefined) =>
    new Set(items.flatMap((item) => pick(item) ?? []));
  return {
    recordings: ids((item) =>
      item.kind === "recording" && item.state !== "erased"
        ? item.recordingId
        : undefined,
    ),
    derivatives: ids((item) =>
      item.kind === "derivative" && item.state !== "erased"
        ? item.derivativeId
        : undefined,
    ),
    subjects: ids((item) =>
      item.kind === "subject" ? item.requestId : undefined,
    ),
    openRequests: ids((item) =>
      item.kind === "request" && item.closedAt === undefined
        ? item.requestId
        : undefined,
    ),
  };
}

function yesIn(items: readonly LedgerItem[]): string[] {
  const answers = items.filter(
    (item) => item.kind === "consent" && item.purpose === "recording",
  );
  const refused = answers.some(
    (item) => item.kind === "consent" && item.answer === "refused",
  );
  const [first] = answers;
  return first?.kind === "consent" && !refused ? [first.interactionId] : [];
}
