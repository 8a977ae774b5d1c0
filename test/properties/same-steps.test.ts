import { beforeAll, describe, expect, test } from "vitest";
import type { Deployment } from "#local/plan/deployment";
import { executionOf } from "#test/bench/counting/execution";
import { synthesisedDeployment } from "#test/bench/counting/synthesised-deployment";

let deployment: Deployment;
beforeAll(() => {
  deployment = synthesisedDeployment();
}, 60_000);

describe.each(["access", "erasure"] as const)("a request for %s", (right) => {
  test("about 10,000 recordings takes the very state transitions that one about 1 takes (T107)", async () => {
    const one = await executionOf(deployment, right, 1);
    const many = await executionOf(deployment, right, 10_000);
    expect(many).toEqual(one);
    expect(one.length).toBeGreaterThan(10);
  }, 120_000);
});
