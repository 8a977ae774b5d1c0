import type {
  ShownAudioReview,
  ShownRequestDetails,
} from "./request-shapes.ts";
import { table } from "./table.ts";

/** What must be heard before the answer is approved. */
export const reviewsTable = (reviews: readonly ShownAudioReview[]): string[] =>
  reviews.length === 0
    ? []
    : [
        table(
          ["recording to hear", "call", "because", "length", "muted"],
          reviews.map((one) => [
            one.recordingId,
            one.interactionId,
            one.because,
            one.lengthMs === undefined ? "" : secondsText(one.lengthMs),
            mutedText(one),
          ]),
          "",
        ),
      ];

export const mutedText = ({ reviewed }: ShownAudioReview): string => {
  if (reviewed === undefined) return "not heard yet";
  const stretches = reviewed.mutes.map(
    ({ fromMs, toMs }) => `${secondsText(fromMs)} to ${secondsText(toMs)}`,
  );
  return stretches.length === 0 ? "nothing" : stretches.join(", ");
};

const secondsText = (ms: number): string => `${String(ms / 1000)} s`;

/** An answer is not approved while one of its recordings must still be heard. */
export function muteCommand(request: ShownRequestDetails): string | undefined {
  const open = request.audioReviews?.find((one) => one.reviewed === undefined);
  return request.waitsFor === "approval" && open !== undefined
    ? `tacet recordings play ${open.recordingId} --purpose subject-request --circumstance request --matter ${request.requestId}, and once you heard it: tacet requests mute ${request.requestId} ${open.recordingId} (--from S --to S … | --none)`
    : undefined;
}
