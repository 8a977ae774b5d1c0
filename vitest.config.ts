import { defineConfig } from "vitest/config";

const emulated = ["test/emulators/**/*.test.ts", "test/contracts/aws.test.ts"];
const deployed = ["test/deployed/**/*.test.ts"];
const stacks = ["test/stacks/**/*.test.ts"];
const product = ["test/local/product/**/*.test.ts"];
/** Thousands of random histories, simulated months, ten thousands of recordings: three times as long as all the rest. */
const properties = [
  "test/properties/**/*.test.ts",
  "test/domain/reconciliation-memory.test.ts",
  "test/domain/suspensions/ten-thousand.test.ts",
  "test/bench/simulation/simulate.test.ts",
  "test/bench/scale/counts.test.ts",
];

/** `npm test` runs all; `npx vitest run --project unit` is the quick one. */
export default defineConfig({
  test: {
    pool: "threads",
    // Left alone, two cores would mean one worker.
    maxWorkers: "100%",
    // Node itself reads the sources, as it does in the product, and no module is transformed twice.
    experimental: { viteModuleRunner: false },
    env: {
      AWS_LAMBDA_LOG_LEVEL: "FATAL",
      POWERTOOLS_METRICS_DISABLED: "true",
    },
    coverage: { include: ["domain/**", "schemas/**"] },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: [
            ...emulated,
            ...deployed,
            ...stacks,
            ...product,
            ...properties,
          ],
        },
      },
      {
        extends: true,
        test: { name: "properties", isolate: false, include: properties },
      },
      {
        extends: true,
        test: {
          name: "stacks",
          include: stacks,
          globalSetup: ["test/stacks/assemblies.ts"],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "product",
          include: product,
          globalSetup: ["test/local/product/synthesised.ts"],
          pool: "forks",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "emulators",
          include: emulated,
          globalSetup: ["test/emulators/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "deployed",
          include: deployed,
          globalSetup: ["test/emulators/global-setup.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
