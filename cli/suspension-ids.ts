import { InvalidArgumentError } from "commander";
import { SuspensionId } from "#schemas/ids";

/** Checked before it becomes part of a path. */
export function suspensionIdIn(text: string): SuspensionId {
  const parsed = SuspensionId.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    "It must be an id, a UUID in lower case; the command list shows them.",
  );
}

export const exampleId = "3b1f0c52-3a3e-4f0b-9a55-0c1f6f1f2f22";
