import type { Bucket } from "#domain/ports";
import { Instant } from "#schemas/instant";
import type { DatabaseSync } from "node:sqlite";
import { bucketOf } from "./object-versions.ts";
import { text } from "./row.ts";

type Upload = { file: string; bucket: Bucket; key: string; startedAt: Instant };
export type Uploads = ReturnType<typeof openUploads>;

/** Bodies on their way in. One that a crash cut off stays until lifecycle aborts it, as S3's parts do. */
export function openUploads(database: DatabaseSync) {
  const insert = database.prepare(
    "INSERT INTO upload (file, bucket, key, started_at) VALUES (?, ?, ?, ?)",
  );
  const remove = database.prepare("DELETE FROM upload WHERE file = ?");
  const list = database.prepare(
    "SELECT * FROM upload ORDER BY started_at, file",
  );
  return {
    begin: ({ file, bucket, key, startedAt }: Upload): void =>
      void insert.run(file, bucket, key, startedAt),
    /** Whether it was still open: lifecycle may have aborted it. */
    end: (file: string): boolean => remove.run(file).changes === 1,
    list: (): Upload[] =>
      list.all().map((row) => ({
        file: text(row, "file"),
        bucket: bucketOf(text(row, "bucket")),
        key: text(row, "key"),
        startedAt: Instant.parse(text(row, "started_at")),
      })),
  };
}
