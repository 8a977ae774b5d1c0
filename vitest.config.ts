import { defineConfig } from "vitest/config";

const emulated = ["test/emulators/**/*.test.ts", "test/contracts/aws.test.ts"];
const deployed = ["test/deployed/**/*.test.ts"];
const stacks = ["test/stacks/**/*.test.ts"];
const product = ["test/local/product/**/*.test.ts"];
/** What touches sockets, processes and a disk that is written and lost, without an emulator. */
const adapters = [
  "test/adapters/**/*.test.ts",
  "test/contracts/*embedded.test.ts",
  "test/contracts/platform.test.ts",
  "test/cli/local.test.ts",
  "test/local/**/*.test.ts",
];
/** Random histories, simulated months, large numbers, each byte changed: three times as long as all the rest. */
const properties = [
  "test/properties/**/*.test.ts",
  "test/cli/audit-tampered.test.ts",
  "test/cli/verify-statement.test.ts",
  "test/docs/clock-vectors.test.ts",
  "test/domain/clock/public-holidays.test.ts",
  "test/domain/ledger/keys.test.ts",
  "test/domain/listening/every-grant.test.ts",
  "test/functions/ten-thousand-plays.test.ts",
  "test/domain/reconciliation-memory.test.ts",
  "test/domain/suspensions/ten-thousand.test.ts",
  "test/functions/reconcile-cost.test.ts",
  "test/bench/simulation/simulate.test.ts",
  "test/bench/scale/counts.test.ts",
];

/** `npm test` runs all; `npx vitest run --project unit` is the quick one. */
export default defineConfig({
  test: {
    pool: "threads",
    // Left alone, two cores would mean one worker.
    maxWorkers: "100%",
    setupFiles: ["test/keep-compiled.ts"],
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
            ...adapters,
            ...properties,
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "adapters",
          isolate: false,
          include: adapters,
          exclude: product,
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
          testTimeout: 300_000,
          hookTimeout: 300_000,
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
