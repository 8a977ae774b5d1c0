import type { InteractionId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { NewRequest, Request } from "#schemas/request";
import { refusalTable } from "../rights/refusal-table.ts";
import type { SubjectAudio } from "../audio/subject-audio.ts";
import type { PortableCall } from "./portable-calls.ts";
import type { PortableRow, PortableRows } from "./portable-tables.ts";

export type PortableGiven = {
  calls: readonly PortableCall[];
  leftOut: readonly InteractionId[];
  audio: readonly (Pick<SubjectAudio, "recordingId" | "name" | "bucket"> & {
    interactionId: InteractionId;
  })[];
  /** What the person told us; nothing once that is forgotten. */
  said: NewRequest["subject"] | undefined;
  asOf: Instant;
};
export type PortableData = ReturnType<typeof portableData>;

/** R43, T68: what the person provided, table by table, and which calls have nothing of the kind, with the article. */
export const portableData = (request: Request, given: PortableGiven) => ({
  format: "tacet-portable-1" as const,
  requestId: request.requestId,
  asOf: given.asOf,
  tables: rowsOf(request, given),
  leftOut: given.leftOut.map((interactionId) => ({
    interactionId,
    reason: "not-portable",
    article: refusalTable["not-portable"].article,
  })),
});

const rowsOf = (
  { requestId, receivedAt, channel, language }: Request,
  { calls, audio, said }: PortableGiven,
): PortableRows => ({
  request: [
    {
      ...{ requestId, receivedAt, channel, language },
      ...{ email: said?.email, name: said?.name, words: said?.words },
    },
  ],
  numbers: (said?.phoneNumbers ?? []).map((number) => ({ number })),
  calls: calls.map(callRow),
  answers: calls.flatMap(answerRows),
  recordings: audio.map(({ recordingId, interactionId, name, bucket }) => ({
    ...{ recordingId, interactionId },
    file: name,
    mediaType: name.endsWith(".wav") ? "audio/wav" : "audio/mpeg",
    whole: bucket === "recordings",
  })),
});

const callRow = ({
  interactionId,
  end,
}: PortableCall): PortableRow<"calls"> => ({
  interactionId,
  direction: end?.direction === "unknown" ? undefined : end?.direction,
  entityId: end?.entityId ?? undefined,
  endedAt: end?.endedAt,
});

/** Not what staff found about an age: that was not the person's to give. */
const answerRows = ({
  interactionId,
  answers,
}: PortableCall): PortableRow<"answers">[] =>
  answers.flatMap(({ purpose, answer, channel, language, receivedAt }) =>
    answer === "void"
      ? []
      : [
          {
            ...{ interactionId, purpose, answer, channel, receivedAt },
            language: language ?? undefined,
          },
        ],
  );
