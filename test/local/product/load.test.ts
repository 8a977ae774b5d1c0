import { expect, test } from "vitest";
import { loadFaults } from "#test/bench/load/load-faults";
import { loadText } from "#test/bench/load/load-text";
import { runLoad } from "#test/bench/load/run-load";
import { assembly } from "./synthesised.ts";

test("under load nothing acknowledged is lost and nothing happens twice, while the eraser runs and requests are answered", async () => {
  const report = await runLoad({
    assembly,
    seconds: 3,
    rate: 100,
    sweepSeconds: 1,
  });

  expect(loadFaults(report)).toEqual([]);
  expect(report.webhooks).toMatchObject({ sent: 300, acknowledged: 300 });
  expect(report.erasures).toMatchObject({ due: 30, erased: 35, kept: 105 });
  expect(report.requests).toMatchObject([
    { right: "access", state: "fulfilled", recordings: 5 },
    { right: "erasure", state: "fulfilled", recordings: 5 },
  ]);
  expect(loadText(report)).toContain("Nothing acknowledged was lost");
});
