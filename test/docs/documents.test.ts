import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runbookEntries } from "#stacks/watch/runbook";

const runbook = readFileSync("docs/runbook.md", "utf8");

test.each(runbookEntries)(
  "the runbook has an entry for the alarm %s",
  (entry) => {
    expect(runbook).toContain(`\n## ${entry}\n`);
  },
);
