import { openEmbedded } from "#adapters/embedded/open-embedded";
import { callPartition } from "#domain/ledger/keys";
import { InteractionId } from "#schemas/ids";
import type { LedgerItem } from "#schemas/ledger-item";
import type { Recording } from "#schemas/recording";
import * as z from "zod/mini";

const Observed = z.object({
  pauses: z.array(z.object({ interactionId: z.string() })),
});

export type Kept = {
  itemsOf: (interactionId: string) => readonly LedgerItem[];
  isInBucket: (recording: Recording) => boolean;
};

/** Reads a folder whose product was killed: only what was on disk counts. */
export async function readKept(
  directory: string,
  interactionIds: readonly string[],
): Promise<Kept> {
  const embedded = openEmbedded({ directory });
  try {
    const items = new Map<string, readonly LedgerItem[]>();
    for (const id of interactionIds)
      items.set(
        id,
        await embedded.ledger.readPartition(
          callPartition(InteractionId.parse(id)),
        ),
      );
    const inBucket = new Set<string>(
      embedded.s3.listVersions("recordings").map(({ key }) => key),
    );
    return {
      itemsOf: (interactionId) => items.get(interactionId) ?? [],
      isInBucket: ({ recordingId }) => inBucket.has(recordingId),
    };
  } finally {
    embedded.close();
  }
}

/** How often the platform was asked to pause each interaction. */
export async function readPauses(
  platformUrl: string,
): Promise<(interactionId: string) => number> {
  const response = await fetch(`${platformUrl}/control/observed`);
  const { pauses } = Observed.parse(await response.json());
  const counts = Map.groupBy(pauses, ({ interactionId }) => interactionId);
  return (interactionId) => counts.get(interactionId)?.length ?? 0;
}
