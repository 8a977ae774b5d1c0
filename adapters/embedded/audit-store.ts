import { placeIn } from "#adapters/place";
import type { DatabaseSync } from "node:sqlite";
import * as z from "zod/mini";
import type { AuditReader, AuditStore } from "#domain/audit/audit-port";
import { AuditHead } from "#schemas/audit";
import { text, whole } from "./row.ts";
import { settle } from "./settle.ts";

/** The audit store's twin. Its objects can be neither changed nor deleted: the database refuses it, as Object Lock does. */
export function openAuditStore(
  database: DatabaseSync,
): AuditStore & AuditReader {
  const head = database.prepare("SELECT body FROM audit_head");
  const first = database.prepare(
    "INSERT INTO audit_head (only, revision, body) VALUES (1, ?, ?) ON CONFLICT DO NOTHING",
  );
  const move = database.prepare(
    "UPDATE audit_head SET revision = ?, body = ? WHERE revision = ?",
  );
  const put = database.prepare(
    "INSERT INTO audit_object (key, body) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM audit_object WHERE key = ?)",
  );
  return {
    head: () =>
      settle(() => {
        const row = head.get();
        return row === undefined
          ? undefined
          : AuditHead.parse(JSON.parse(text(row, "body")));
      }),
    move: (next) =>
      settle(() => {
        const { revision } = next;
        const body = JSON.stringify(next);
        const { changes } =
          revision === 0
            ? first.run(revision, body)
            : move.run(revision, body, revision - 1);
        return Number(changes) === 1 ? "moved" : "conflict";
      }),
    put: (key, body) =>
      settle(() =>
        Number(put.run(key, body, key).changes) === 1 ? "put" : "present",
      ),
    page: openPage(database),
  };
}

const Place = z.object({ key: z.string(), version: z.optional(z.string()) });

function openPage(database: DatabaseSync): AuditReader["page"] {
  const page = database.prepare(
    "SELECT * FROM audit_object WHERE substr(key, 1, length(?)) = ? AND (key > ? OR (key = ? AND ordinal > ?)) ORDER BY key, ordinal LIMIT ?",
  );
  return ({ prefix, after, most }) =>
    settle(() => {
      const { key, version } = placeIn(Place, after, {
        key: "",
        version: undefined,
      });
      const behind = version ?? String(Number.MAX_SAFE_INTEGER);
      const rows = page.all(prefix, prefix, key, key, Number(behind), most);
      const objects = rows.map((row) => ({
        key: text(row, "key"),
        versionId: String(whole(row, "ordinal")),
        text: text(row, "body"),
      }));
      const last = objects.at(-1);
      return {
        objects,
        next:
          last === undefined || objects.length < most
            ? undefined
            : JSON.stringify({ key: last.key, version: last.versionId }),
      };
    });
}
