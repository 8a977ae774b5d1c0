import type { Missing } from "./missing.ts";

export class EmulatorMissing extends Error {
  readonly code = "EMULATOR_MISSING";
  override readonly name = "EmulatorMissing";
}

/** The one place that decides: on a developer's machine suites are skipped, loudly; in CI a skip is an error. */
export function skipOrFail({ missing, howToGet }: Missing): void {
  const line = `EMULATOR SUITES SKIPPED: ${missing} is missing. ${howToGet}`;
  if (process.env["CI"] === "true") throw new EmulatorMissing(line);
  const bar = "!".repeat(100);
  process.stderr.write(`\n${bar}\n!! ${line}\n${bar}\n\n`);
}
