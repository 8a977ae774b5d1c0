import { describe, expect, test } from "vitest";
import { drillText } from "#local/restore/drill-text";
import {
  type Drill,
  isClean,
  restoreDrill,
  wasInDanger,
} from "#local/restore/restore-drill";
import { aDirectory } from "./running-product.ts";
import { assembly } from "./synthesised.ts";

const drill = (withoutReplay = false): Promise<Drill> =>
  restoreDrill({
    assembly,
    folder: aDirectory(),
    tell: () => undefined,
    withoutReplay,
  });
const sum = (
  rows: Drill["rows"],
  pick: (row: Drill["rows"][number]) => number,
) => rows.reduce((total, row) => total + pick(row), 0);

describe("a ledger that is restored to five days back", () => {
  test("brings back what was erased, and nothing of it after the replay (T33, T34)", async () => {
    const done = await drill();
    expect(wasInDanger(done)).toBe(true);
    for (const { what, gone, back } of done.rows) {
      expect(gone, what).toBeGreaterThan(0);
      if (what !== "audio") expect(back.restored, what).toBe(gone);
      expect([back.replayed, back.aDayLater], what).toEqual([0, 0]);
    }
    expect(isClean(done)).toBe(true);
    expect(drillText(done)).toContain("Nothing that was erased came back.");
    // What was kept stays kept, and every tombstone was looked for by version.
    expect(sum(done.rows, ({ lost }) => lost)).toBe(0);
    expect(done.unchecked).toBe(0);
    expect(done.replay["recording-erased"].changed).toBeGreaterThan(0);
  });

  test("brings it back for good without the replay, and the drill says so (T33)", async () => {
    const done = await drill(true);
    expect(isClean(done)).toBe(false);
    expect(sum(done.rows, ({ back }) => back.replayed)).toBeGreaterThan(0);
    expect(drillText(done)).toContain("do not use such a restore");
  });
});
