import type { LedgerItem } from "#schemas/ledger-item";
import type { Match } from "#schemas/match";
import type { Recording } from "#schemas/recording";
import type { ScopeItem } from "#schemas/request";
import type { RecordingView } from "../calls/call-view.ts";

/** A call by its dates and what was said of it, for who asks about it; never a number. */
export type CandidateCall = {
  interactionId: string;
  confirmed: boolean;
  /** What a person said of it; nothing yet is an open question. */
  match?: Pick<Match, "verdict" | "because">;
  state: RecordingView["state"];
  seenAt: string;
  endedAt?: string;
};

export function candidateCalls(
  recordings: readonly Recording[],
  items: readonly LedgerItem[],
): CandidateCall[] {
  const scope = new Map(
    items.flatMap((item) =>
      item.kind === "scope" ? [[item.recordingId, item]] : [],
    ),
  );
  return recordings.map(
    ({ interactionId, recordingId, state, seenAt, endedAt }) => ({
      interactionId,
      ...saidOf(scope.get(recordingId)),
      state,
      seenAt,
      ...(endedAt && { endedAt }),
    }),
  );
}

const saidOf = (item: ScopeItem | undefined) => ({
  confirmed: item?.confirmed === true,
  ...(item?.match && {
    match: { verdict: item.match.verdict, because: item.match.because },
  }),
});
