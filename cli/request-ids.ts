import { InvalidArgumentError } from "commander";
import { RequestId } from "#schemas/ids";

/** Checked before it becomes part of a path or a file name. */
export function requestIdIn(text: string): RequestId {
  const parsed = RequestId.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(
    "It must be a request's id, a UUID in lower case; tacet requests list shows them.",
  );
}

export const whereRequestsAre =
  "tacet requests list shows this month's requests, tacet requests show ID one of them.";
