import { startDynamoDbLocal } from "#test/emulators/dynamodb-local";
import type { Emulator } from "#test/emulators/emulator";
import { isMissing, type Missing } from "#test/emulators/missing";
import { startMoto } from "#test/emulators/moto";
import { ensurePythonEnvironment } from "#test/emulators/python-environment";

export class BenchNeeds extends Error {
  override readonly name = "BenchNeeds";
  readonly code = "bench-needs";
}

/** Ends with the block that opened it. */
export type Running = { readonly endpoint: string } & AsyncDisposable;

export const dynamoDbLocal = async (): Promise<Running> =>
  running(needed(await startDynamoDbLocal()));

export const moto = async (): Promise<Running> =>
  running(await startMoto(needed(await ensurePythonEnvironment())));

function needed<Found extends object>(found: Found | Missing): Found {
  if (!isMissing(found)) return found;
  throw new BenchNeeds(`${found.missing} is missing. ${found.howToGet}`);
}

const running = ({ endpoint, stop }: Emulator): Running => ({
  endpoint,
  [Symbol.asyncDispose]: stop,
});
