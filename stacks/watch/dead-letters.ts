import { type RunbookEntry, withFailures } from "./runbook.ts";

class UnknownFailures extends Error {
  readonly code = "unknown-failures";
}

/** Where a queue of work that was given up is explained. */
export function deadLetters(name: string): RunbookEntry {
  const known = withFailures.find((each) => each === name);
  if (known !== undefined) return `dead-letters-${known}`;
  throw new UnknownFailures(`Add ${name} to the runbook's entries.`);
}
