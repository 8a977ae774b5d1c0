import { expect, test } from "vitest";
import { simulate } from "#test/bench/simulation/simulate";
import { bytesACall, counts, keptShare } from "./counts.ts";
import { sharesOf } from "./counts-of.ts";

const shares = sharesOf(
  await simulate({
    days: 32,
    callsPerDay: 250,
    requestsPerDay: 0,
    seed: 5,
    tell: () => undefined,
  }),
);

/** Five hundred calls tell a share to about a tenth of itself. */
const isNear = (counted: number, told: number) =>
  Math.abs(counted - told) <= 0.05 + told / 10;

test.each(Object.entries(counts))(
  "a call's share of %s is what the simulation counts",
  (name, { aCall }) => {
    const counted = shares.get(name) ?? 0;
    expect(
      isNear(counted, aCall),
      `${name} is ${counted.toFixed(2)} by now; count anew`,
    ).toBe(true);
  },
);

test.each(Object.entries(bytesACall))(
  "what a call leaves for good in %s is what the simulation counts",
  (place, bytes) => {
    const counted = shares.get(`bytes ${place}`) ?? 0;
    expect(isNear(counted, bytes), `${place} is ${counted.toFixed(0)}`).toBe(
      true,
    );
  },
);

test("the share of a month's calls that is in the vault is what the simulation counts", () => {
  expect(isNear(shares.get("kept") ?? 0, keptShare)).toBe(true);
});
