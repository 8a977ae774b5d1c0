import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import {
  type Reviewed,
  reviewAudio as review,
} from "#domain/audio/review-audio";
import { audioReviewView } from "#domain/rights/request-view";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody, parseAs } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import { NewMutes } from "#schemas/audio-review";
import { RecordingId, RequestId } from "#schemas/ids";

type Refusal = Extract<Reviewed, { verdict: "refused" }>["because"];

const Path = z.object({ requestId: RequestId, recordingId: RecordingId });

/** `PUT /requests/{requestId}/recordings/{recordingId}/mutes`: a person heard it, and says what its subject must not. */
export const reviewAudio = ({ ledger, now }: Pick<Ports, "ledger" | "now">) =>
  httpDoor(async (request) => {
    const by = await staffAsking({ ledger, now }, request);
    const path = parseAs(request.parameters, Path);
    const reviewed = await review(ledger, {
      ...path,
      marked: jsonBody(request, NewMutes),
      by,
      now: now(),
    });
    if (reviewed.verdict === "refused") throw refusals[reviewed.because](path);
    if (reviewed.verdict === "invalid")
      throw new Refused(422, `Mend this field: ${reviewed.field}.`, [reviewed]);
    return { status: 200, body: audioReviewView(reviewed.review) };
  });

const refusals: Record<Refusal, (path: z.infer<typeof Path>) => Refused> = {
  "not-asked-for": () =>
    new Refused(
      404,
      "The request asks nobody to hear this recording; GET the request to see which it does.",
    ),
  "already-answered": () =>
    new Refused(
      409,
      "The request's package is built, or the request is closed; what was given cannot be muted any more.",
    ),
  "not-heard": ({ requestId, recordingId }) =>
    new Refused(409, "You have not heard this recording for this request.", {
      article: "Art 15(4) GDPR",
      fix: `Play it, say how much of it you heard, and put its mutes then: tacet recordings play ${recordingId} --purpose subject-request --circumstance request --matter ${requestId}; tacet recordings heard ${recordingId} LISTENING --seconds S.`,
    }),
  "changed-meanwhile": () =>
    new Refused(
      409,
      "Somebody else put its mutes at the same time; GET the request, and put them again if you must.",
    ),
};
