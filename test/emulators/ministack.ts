import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { cleanEnvironment } from "./clean-environment.ts";
import type { Emulator } from "./emulator.ts";
import { freePort } from "./free-port.ts";
import type { PythonEnvironment } from "./python-environment.ts";
import { whenReady } from "./server-process.ts";

const nodeModules = join(import.meta.dirname, "..", "..", "node_modules");

/** "enforced": policies of roles and of buckets bind whoever does not sign as access key `test`, which is root. */
export type Permissions = "enforced" | "ignored";

/** Starts MiniStack; Lambdas run on the Node that runs us, and CDK's own find their SDK in our node_modules. */
export async function startMinistack(
  python: PythonEnvironment,
  permissions: Permissions,
): Promise<Emulator> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const scratch = await mkdtemp(join(tmpdir(), "ministack-"));
  const server = spawn(python.ministack, [], {
    cwd: scratch,
    env: cleanEnvironment({
      PATH: [dirname(process.execPath), process.env["PATH"] ?? ""].join(
        delimiter,
      ),
      NODE_PATH: nodeModules,
      TMPDIR: scratch,
      GATEWAY_PORT: String(port),
      BIND_HOST: "127.0.0.1",
      IOT_MTLS_ENABLED: "0", // would listen on a fixed port of every interface
      AUTH: String(permissions === "enforced"),
      LOG_LEVEL: "ERROR",
    }),
  });
  const ministack = await whenReady(
    server,
    endpoint,
    `${endpoint}/_ministack/health`,
  );
  return {
    endpoint,
    stop: async () => {
      await ministack.stop();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}
