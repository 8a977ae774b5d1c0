import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Journal } from "#domain/journal-port";
import { plusDays } from "#domain/time/instant";
import type { Instant } from "#schemas/instant";
import type { JournalEntry } from "#schemas/journal";
import { aRequestId, at } from "./ledger-items.ts";

export type OpenJournal = () => Promise<{
  journal: Journal;
  close(): Promise<void>;
}>;

const monday = at("2026-11-23T09:00:00.000Z");
const removed = (): JournalEntry => ({
  fact: "subject-removed",
  requestId: aRequestId(),
});

/** What every journal promises. Each test opens an empty one. */
export function journalContract(name: string, open: OpenJournal): void {
  describe(`journal: ${name}`, () => {
    let opened: Awaited<ReturnType<OpenJournal>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());
    const since = async (from: Instant) => {
      const found: JournalEntry[] = [];
      for await (const entry of opened.journal.since(from)) found.push(entry);
      return found;
    };

    test("what was written since is told, and all of it (T33)", async () => {
      const [one, two, three] = [removed(), removed(), removed()];
      await opened.journal.write([one, two], monday);
      await opened.journal.write([three], plusDays(monday, 3));
      const found = await since(monday);
      expect(found).toHaveLength(3);
      expect(found).toEqual(expect.arrayContaining([one, two, three]));
      expect(await since(plusDays(monday, 1))).toEqual([three]);
      expect(await since(plusDays(monday, 4))).toEqual([]);
    });

    test("a batch that comes again is told at least once", async () => {
      const entry = removed();
      await opened.journal.write([entry], monday);
      await opened.journal.write([entry], monday);
      expect(new Set((await since(monday)).map((one) => one.fact))).toEqual(
        new Set(["subject-removed"]),
      );
    });

    test("nothing to write is no entry", async () => {
      await opened.journal.write([], monday);
      expect(await since(monday)).toEqual([]);
    });
  });
}
