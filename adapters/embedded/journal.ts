import type { Journal } from "#domain/journal-port";
import { JournalPage } from "#schemas/journal";
import type { DatabaseSync } from "node:sqlite";
import { text } from "./row.ts";
import { settle } from "./settle.ts";

/** The journal's twin, beside the ledger's table and not restored with it. */
export function openJournal(database: DatabaseSync): Journal {
  const insert = database.prepare(
    "INSERT INTO journal (written_at, body) VALUES (?, ?)",
  );
  const select = database.prepare(
    "SELECT body FROM journal WHERE written_at >= ? ORDER BY ordinal",
  );
  return {
    write: (entries, at) =>
      settle(() => {
        if (entries.length > 0)
          insert.run(at, JSON.stringify({ writtenAt: at, entries }));
      }),
    async *since(from) {
      for (const row of await settle(() => select.all(from)))
        yield* JournalPage.parse(JSON.parse(text(row, "body"))).entries;
    },
  };
}
