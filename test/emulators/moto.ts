import { spawn } from "node:child_process";
import { cleanEnvironment } from "./clean-environment.ts";
import type { Emulator } from "./emulator.ts";
import { freePort } from "./free-port.ts";
import type { PythonEnvironment } from "./python-environment.ts";
import { whenReady } from "./server-process.ts";

/** Starts moto, with state machines that really run: as it comes, it answers about them from a script. */
export async function startMoto(python: PythonEnvironment): Promise<Emulator> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const server = spawn(
    python.motoServer,
    ["-H", "127.0.0.1", "-p", String(port)],
    { env: cleanEnvironment() },
  );
  const moto = await whenReady(server, endpoint, `${endpoint}/moto-api/`);
  await fetch(`${endpoint}/moto-api/config`, {
    method: "POST",
    body: JSON.stringify({ stepfunctions: { execute_state_machine: true } }),
  });
  return moto;
}
