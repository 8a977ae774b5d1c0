import { InvalidArgumentError } from "commander";
import * as z from "zod/mini";
import { SuspensionId } from "#schemas/ids";

/** Checked before it becomes part of a path. */
export function suspensionIdIn(text: string): SuspensionId {
  const parsed = SuspensionId.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    "It must be an id, a UUID in lower case; the command list shows them.",
  );
}

export function dateIn(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new InvalidArgumentError("It must be a date, like 2026-11-24.");
}

export function momentIn(text: string): string {
  if (z.iso.datetime({ offset: true }).safeParse(text).success)
    return new Date(text).toISOString();
  throw new InvalidArgumentError(
    "It must be an instant with its zone, like 2026-11-24T10:00:00Z.",
  );
}

export const exampleId = "3b1f0c52-3a3e-4f0b-9a55-0c1f6f1f2f22";
