import type { Texter } from "#domain/codes/code-ports";
import type { Letter, Notifier } from "#domain/ports";
import { Instant } from "#schemas/instant";
import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "./clock.ts";
import { inTransaction } from "./database.ts";
import { optionalText, text, type Row } from "./row.ts";
import { settle } from "./settle.ts";

export type OutboxMessage = {
  id: string;
  at: Instant;
  kind: "notice" | "letter" | "text";
  to: string;
  /** Empty in a text. */
  subject: string;
  body: string;
  /** Letters only. */
  html?: string;
};

/** Messages go no further than the outbox. */
export function openNotifier(
  database: DatabaseSync,
  clock: Clock,
): Notifier & Texter {
  const insert = database.prepare(
    "INSERT INTO outbox (id, at, kind, recipient, subject, body) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const insertHtml = database.prepare(
    "INSERT INTO letter_html (id, html) VALUES (?, ?)",
  );
  const post = (
    kind: OutboxMessage["kind"],
    { to, subject, body }: Pick<Letter, "to" | "subject" | "body">,
  ): string => {
    const id = randomUUID();
    insert.run(id, clock.now(), kind, to, subject, body);
    return id;
  };
  const postLetter = (letter: Letter): string =>
    inTransaction(database, () => {
      const id = post("letter", letter);
      insertHtml.run(id, letter.html);
      return id;
    });
  return {
    notify: (notice) => settle(() => post("notice", notice)),
    write: (letter) => settle(() => postLetter(letter)),
    text: (message) => settle(() => post("text", { ...message, subject: "" })),
  };
}

/** Everything that was sent, oldest first. */
export function readOutbox(database: DatabaseSync): OutboxMessage[] {
  return database
    .prepare(
      "SELECT outbox.*, html FROM outbox LEFT JOIN letter_html USING (id) ORDER BY ordinal",
    )
    .all()
    .map(messageOf);
}

function messageOf(row: Row): OutboxMessage {
  const html = optionalText(row, "html");
  return {
    id: text(row, "id"),
    at: Instant.parse(text(row, "at")),
    kind: kindOf(row),
    to: text(row, "recipient"),
    subject: text(row, "subject"),
    body: text(row, "body"),
    ...(html === undefined ? {} : { html }),
  };
}

function kindOf(row: Row): OutboxMessage["kind"] {
  const kind = text(row, "kind");
  return kind === "notice" || kind === "text" ? kind : "letter";
}
