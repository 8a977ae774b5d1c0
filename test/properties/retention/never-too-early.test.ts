import fc from "fast-check";
import { test } from "vitest";
import { rules } from "#domain/retention/retention-verdict";
import { everyHistory } from "./history.ts";

// Ten thousand histories, half of them in each of two files, which two cores run side by side.
test(
  "whatever happens, nothing is erased too early or too late, and no hold is lost (T15, T16, T17, T20, T22, T27, T50, R27, R28)",
  { timeout: 240_000 },
  async () => {
    await fc.assert(everyHistory(rules), { numRuns: 5000 });
  },
);
