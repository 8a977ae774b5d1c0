import { Instant } from "#schemas/instant";
import type { DatabaseSync } from "node:sqlite";
import { optionalText, whole } from "./row.ts";

export type Clock = {
  now(): Instant;
  set(instant: Instant): void;
  advance(milliseconds: number): void;
};

/**
 * A clock that can be moved, and stays moved over a restart.
 * Given `frozenAt` it stands still until it is moved; otherwise it runs with the machine's, plus the offset it was set to.
 */
export function openClock(
  database: DatabaseSync,
  frozenAt: Instant | undefined,
): Clock {
  database
    .prepare(
      "INSERT INTO clock (only, frozen_at, offset_ms) VALUES (1, ?, 0) ON CONFLICT DO NOTHING",
    )
    .run(frozenAt ?? null);
  return frozenAt === undefined
    ? runningClock(database)
    : frozenClock(database, frozenAt);
}

function frozenClock(database: DatabaseSync, frozenAt: Instant): Clock {
  const write = database.prepare("UPDATE clock SET frozen_at = ?");
  const stored = database.prepare("SELECT frozen_at FROM clock").get();
  let standing = Instant.parse(
    (stored && optionalText(stored, "frozen_at")) ?? frozenAt,
  );
  const set = (instant: Instant): void => {
    write.run(instant);
    standing = instant;
  };
  return {
    now: () => standing,
    set,
    advance(milliseconds) {
      set(instantOf(Date.parse(standing) + milliseconds));
    },
  };
}

function runningClock(database: DatabaseSync): Clock {
  const write = database.prepare("UPDATE clock SET offset_ms = ?");
  const stored = database.prepare("SELECT offset_ms FROM clock").get();
  let offset = stored === undefined ? 0 : whole(stored, "offset_ms");
  const shift = (milliseconds: number): void => {
    write.run(milliseconds);
    offset = milliseconds;
  };
  return {
    now: () => instantOf(Date.now() + offset),
    set(instant) {
      shift(Date.parse(instant) - Date.now());
    },
    advance(milliseconds) {
      shift(offset + milliseconds);
    },
  };
}

function instantOf(milliseconds: number): Instant {
  return Instant.parse(new Date(milliseconds).toISOString());
}
