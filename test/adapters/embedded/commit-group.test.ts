import { expect, test } from "vitest";
import { openCommitGroup } from "#adapters/embedded/commit-group";
import { openDatabase } from "#adapters/embedded/database";

/** A database that tells of each commit, and a table of numbers in it. */
function watched() {
  const database = openDatabase(":memory:");
  database.exec("CREATE TABLE number (value INTEGER NOT NULL)");
  const insert = database.prepare("INSERT INTO number (value) VALUES (?)");
  const commits: string[] = [];
  const execute = database.exec.bind(database);
  database.exec = (sql) => {
    if (sql === "COMMIT") commits.push(sql);
    execute(sql);
  };
  const values = () =>
    database
      .prepare("SELECT value FROM number ORDER BY value")
      .all()
      .map(({ value }) => value);
  return {
    database,
    commits,
    values,
    group: openCommitGroup(database),
    write: (value: number) => insert.run(value),
  };
}

test("writes that come together are synced once, and none before that", async () => {
  const { group, write, commits, values } = watched();
  const writes = [1, 2, 3].map((value) => group.join(() => write(value)));
  expect(values()).toEqual([]);
  await Promise.all(writes);
  expect(values()).toEqual([1, 2, 3]);
  expect(commits).toHaveLength(1);
});

test("what came after a group was synced is in the next", async () => {
  const { group, write, commits } = watched();
  await group.join(() => write(1));
  await group.join(() => write(2));
  expect(commits).toHaveLength(2);
});

test("a write that fails is undone whole and takes no other with it", async () => {
  const { group, write, values } = watched();
  const [first, broken, last] = await Promise.allSettled([
    group.join(() => write(1)),
    group.join(() => {
      write(2);
      throw new RangeError("too large");
    }),
    group.join(() => write(3)),
  ]);
  expect(values()).toEqual([1, 3]);
  expect(first.status).toBe("fulfilled");
  expect(broken).toMatchObject({ reason: new RangeError("too large") });
  expect(last.status).toBe("fulfilled");
});

test("when the disk refuses the group nobody is told of a write", async () => {
  const { database, group, write, values } = watched();
  database.exec = () => {
    throw new RangeError("disk full");
  };
  const settled = await Promise.allSettled([
    group.join(() => write(1)),
    group.join(() => write(2)),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(values()).toEqual([]);
});

test("a later write sees what an earlier one of its group wrote", async () => {
  const { group, write, values } = watched();
  void group.join(() => write(1));
  expect(await group.join(() => values())).toEqual([1]);
});

test("what has gathered is written before the database is closed", async () => {
  const { group, write, values } = watched();
  const joined = group.join(() => write(1));
  group.flush();
  expect(values()).toEqual([1]);
  await joined;
});
