import type { CallView } from "#domain/calls/call-view";
import { readCalls } from "#domain/calls/read-calls";
import { isLegalDate } from "#domain/time/instant";
import { settledPolicy } from "../plan/policy.ts";
import type { Product } from "../run/open-product.ts";
import { cast } from "./cast.ts";
import { interactionOf } from "./play.ts";

/** The story of each call of the cast in two lines: what the caller did, and what became of the audio. */
export async function tell(product: Product): Promise<string[]> {
  const policy = settledPolicy(product.deployment);
  const now = product.embedded.now();
  const views: CallView[] = [];
  for (const day of daysOf(product))
    views.push(
      ...(await readCalls(product.embedded.ledger, day, { now, policy })),
    );
  return cast.flatMap((call) => {
    const view = views.find((one) => one.interactionId === interactionOf(call));
    if (view === undefined) return [];
    return [`  ${call.title}`, `      ${outcomeOf(view)}`];
  });
}

/** The days on which the ledger may have heard of the cast's calls, however long ago that is by now. */
function daysOf({ talkdesk }: Product) {
  const ends = talkdesk.control
    .observe()
    .calls.map(({ endedAt }) => Date.parse(endedAt));
  const days = ends.flatMap((end) =>
    [end, end + 86_400_000].map((at) =>
      new Date(at).toISOString().slice(0, 10),
    ),
  );
  return [...new Set(days)].filter(isLegalDate);
}

function outcomeOf(view: CallView): string {
  const consent = `recording ${view.recordingConsent} (${view.because})`;
  const audio = view.recordings.map(audioOf);
  const told = view.evidence
    .filter(({ type }) => type === "notice.sent")
    .map(({ details }) => String(details["to"]));
  return [
    consent,
    ...(audio.length === 0 ? ["no audio seen"] : audio),
    ...(told.length > 0 ? [`told: ${told.join(", ")}`] : []),
  ].join("; ");
}

function audioOf({
  type,
  state,
  dueAt,
  erasure,
}: CallView["recordings"][number]): string {
  if (state === "kept") return `${type} kept until ${dueAt ?? "?"}`;
  if (state === "erased")
    return `${type} erased here and at the platform (${erasure?.cause ?? "?"})`;
  return `${type} ${state}`;
}
