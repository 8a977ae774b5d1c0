import { InvalidArgumentError } from "commander";
import type * as z from "zod/mini";
import {
  BreachId,
  DisclosureId,
  ListeningId,
  RecordingId,
  RequestId,
  StaffId,
  SuspensionId,
} from "#schemas/ids";

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
export const listeningIdIn = idIn(
  ListeningId,
  "a listening's id",
  "tacet recordings play says it",
);
export const requestIdIn = idIn(
  RequestId,
  "a request's id",
  "tacet requests list shows them",
);
/** A colleague as the sign-in knows them, or `me`. */
export function staffIdIn(text: string): StaffId {
  const parsed = StaffId.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    "It must be a colleague's id, or me; tacet requests show names the owner.",
  );
}

export const suspensionIdIn = idIn(
  SuspensionId,
  "an id",
  "the command list shows them",
);
export const breachIdIn = idIn(
  BreachId,
  "a breach's id",
  "tacet breaches list shows them",
);
export const disclosureIdIn = idIn(
  DisclosureId,
  "a disclosure's id",
  "tacet disclosures list shows them",
);
