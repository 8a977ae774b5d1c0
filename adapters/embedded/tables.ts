/** Sequences are AUTOINCREMENT: a number once given out is never given again, whatever was trimmed. */
export const tables = `
CREATE TABLE IF NOT EXISTS ledger (
  partition TEXT NOT NULL, item TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL,
  due_queue TEXT, due_at TEXT, subject TEXT, alias TEXT, day TEXT,
  PRIMARY KEY (partition, item)
) STRICT;
CREATE INDEX IF NOT EXISTS ledger_due ON ledger (due_queue, due_at) WHERE due_queue IS NOT NULL;
CREATE INDEX IF NOT EXISTS ledger_subject ON ledger (subject) WHERE subject IS NOT NULL;
CREATE INDEX IF NOT EXISTS ledger_alias ON ledger (alias) WHERE alias IS NOT NULL;
CREATE INDEX IF NOT EXISTS ledger_day ON ledger (day) WHERE day IS NOT NULL;

CREATE TABLE IF NOT EXISTS ledger_change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, before TEXT, after TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS journal (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, written_at TEXT NOT NULL, body TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS audit_head (
  only INTEGER PRIMARY KEY CHECK (only = 1), revision INTEGER NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS audit_object (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS audit_object_key ON audit_object (key, ordinal);
CREATE TRIGGER IF NOT EXISTS audit_object_kept BEFORE DELETE ON audit_object
  BEGIN SELECT RAISE(ABORT, 'AccessDenied: the audit store is locked'); END;
CREATE TRIGGER IF NOT EXISTS audit_object_same BEFORE UPDATE ON audit_object
  BEGIN SELECT RAISE(ABORT, 'AccessDenied: the audit store is locked'); END;

CREATE TABLE IF NOT EXISTS object_version (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
  bucket TEXT NOT NULL, key TEXT NOT NULL, version_id TEXT NOT NULL, created_at TEXT NOT NULL,
  marker INTEGER NOT NULL, held INTEGER NOT NULL DEFAULT 0,
  file TEXT, etag TEXT, bytes INTEGER, content_type TEXT,
  UNIQUE (bucket, key, version_id)
) STRICT;
CREATE INDEX IF NOT EXISTS object_version_key ON object_version (bucket, key, ordinal);

CREATE TABLE IF NOT EXISTS upload (
  file TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, started_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS object_event (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at TEXT NOT NULL,
  bucket TEXT NOT NULL, key TEXT NOT NULL, version_id TEXT, etag TEXT, bytes INTEGER,
  reason TEXT NOT NULL, deletion_type TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS feed_position (
  feed TEXT NOT NULL, consumer TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (feed, consumer)
) STRICT;

CREATE TABLE IF NOT EXISTS signing_key (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, purpose TEXT NOT NULL, key_id TEXT NOT NULL UNIQUE, material BLOB NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, active TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS outbox (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, at TEXT NOT NULL,
  kind TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS letter_html (id TEXT PRIMARY KEY, html TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS clock (
  only INTEGER PRIMARY KEY CHECK (only = 1), frozen_at TEXT, offset_ms INTEGER NOT NULL
) STRICT;
`;
