import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as z from "zod";

const versions = z.record(z.string(), z.string());
const project = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        integrity: z.string().optional(),
        link: z.boolean().optional(),
        inBundle: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

it.each(
  Object.entries({ ...project.dependencies, ...project.devDependencies }),
)(
  "what we run is known to the last digit, so that a vulnerability is found by its version (R64): %s %s",
  (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  },
);

it("no package may change its bytes under its version (R64)", () => {
  const unproven = Object.entries(lock.packages).filter(
    ([path, { integrity, link, inBundle }]) =>
      path !== "" && integrity === undefined && !link && !inBundle,
  );
  expect(unproven.map(([path]) => path)).toEqual([]);
});
