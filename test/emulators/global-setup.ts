import type { TestProject } from "vitest/node";
import { startDynamoDbLocal } from "./dynamodb-local.ts";
import type { Emulator } from "./emulator.ts";
import { isMissing, type Missing } from "./missing.ts";
import { startMoto } from "./moto.ts";
import {
  ensurePythonEnvironment,
  type PythonEnvironment,
} from "./python-environment.ts";
import { skipOrFail } from "./skip-or-fail.ts";

type Address = { readonly endpoint: string };

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the Python emulators are installed, for a suite that starts one of its own. */
    python: PythonEnvironment | Missing;
    moto: Address | Missing;
    dynamodbLocal: Address | Missing;
  }
}

/** Starts moto and DynamoDB Local once for the whole run, and tells every suite where they are. */
export async function setup(project: TestProject): Promise<void> {
  const [python, dynamodbLocal] = await Promise.all([
    ensurePythonEnvironment(),
    remembered(startDynamoDbLocal()),
  ]);
  const moto = isMissing(python) ? python : await remembered(startMoto(python));
  for (const found of new Set<object>([python, dynamodbLocal]))
    if (isMissing(found)) skipOrFail(found);
  project.provide("python", python);
  project.provide("moto", address(moto));
  project.provide("dynamodbLocal", address(dynamodbLocal));
}

export async function teardown(): Promise<void> {
  await Promise.all(started.splice(0).map((emulator) => emulator.stop()));
}

const started: Emulator[] = [];

async function remembered(
  starting: Promise<Emulator | Missing>,
): Promise<Emulator | Missing> {
  const found = await starting;
  if (!isMissing(found)) started.push(found);
  return found;
}

function address(found: Emulator | Missing): Address | Missing {
  return isMissing(found) ? found : { endpoint: found.endpoint };
}
