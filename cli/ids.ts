import { InvalidArgumentError } from "commander";
import type * as z from "zod/mini";
import { RecordingId, RequestId, SuspensionId } from "#schemas/ids";

/** Checked before it becomes part of a path or a file name. */
const idIn =
  <Id extends string>(id: z.ZodMiniType<Id>, is: string, shownBy: string) =>
  (text: string): Id => {
    const parsed = id.safeParse(text);
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(
      `It must be ${is}, a UUID in lower case; ${shownBy}.`,
    );
  };

export const recordingIdIn = idIn(
  RecordingId,
  "a recording's id",
  "tacet recordings lists them",
);
export const requestIdIn = idIn(
  RequestId,
  "a request's id",
  "tacet requests list shows them",
);
export const suspensionIdIn = idIn(
  SuspensionId,
  "an id",
  "the command list shows them",
);
