import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod/mini";
import type { HostOrder } from "./host-order.ts";

const Listening = z.object({
  url: z.string(),
  token: z.string(),
  platform: z.string(),
});
const AtRest = z.object({ sweeps: z.number(), sweptAt: z.string() });

export type Host = z.infer<typeof Listening> & {
  /** Until all that was acknowledged has had its consequences, and the sweeps have run once more. */
  untilAtRest(): Promise<z.infer<typeof AtRest>>;
  /** As a power cut ends it: nothing is flushed, nothing is closed. */
  kill(): Promise<void>;
};

/** The product in a process of its own, so that the load is made on the other core. */
export async function startHost(
  order: HostOrder,
  flags: readonly string[] = [],
): Promise<Host> {
  const child = spawn(
    process.execPath,
    [...flags, join(import.meta.dirname, "host.ts"), JSON.stringify(order)],
    { stdio: ["pipe", "pipe", "inherit"], env: quietly(process.env) },
  );
  const closed = once(child, "close");
  const lines = createInterface({ input: child.stdout })[
    Symbol.asyncIterator
  ]();
  const said = async (): Promise<unknown> => {
    const line = await lines.next();
    return JSON.parse(line.done === true ? "null" : line.value);
  };
  return {
    ...Listening.parse(await said()),
    async untilAtRest() {
      child.stdin.write("rest\n");
      return AtRest.parse(await said());
    },
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}

/** The functions log as on AWS; here only their failures matter. */
const quietly = (environment: NodeJS.ProcessEnv) => ({
  ...environment,
  POWERTOOLS_LOG_LEVEL: "CRITICAL",
  POWERTOOLS_METRICS_DISABLED: "true",
});
