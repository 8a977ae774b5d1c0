import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import * as z from "zod/mini";
import type { HostOrder } from "./host-order.ts";

const Listening = z.object({
  url: z.string(),
  platform: z.string(),
});
const AtRest = z.object({ sweeps: z.number(), sweptAt: z.string() });

export type Host = z.infer<typeof Listening> & {
  /** Until all that was acknowledged has had its consequences, and the sweeps have run once more. */
  untilAtRest(): Promise<z.infer<typeof AtRest>>;
  /** As a power cut ends it: nothing is flushed, nothing is closed. */
  kill(): Promise<void>;
};

/**
 * The product in a process of its own, so that the load is made on the other core. What it says comes by messages: its
 * output is anybody's who logs.
 */
export async function startHost(order: HostOrder): Promise<Host> {
  const child = fork(
    join(import.meta.dirname, "host.ts"),
    [JSON.stringify(order)],
    { stdio: ["ignore", "ignore", "inherit", "ipc"], env: quiet(process.env) },
  );
  const closed = once(child, "close");
  const said = async (): Promise<unknown> => {
    const [message]: unknown[] = await Promise.race([
      once(child, "message"),
      closed.then(() => [undefined]),
    ]);
    return message;
  };
  return {
    ...Listening.parse(await said()),
    async untilAtRest() {
      const rest = said();
      child.send("rest");
      return AtRest.parse(await rest);
    },
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}

/** The functions log as on AWS; here only what ends the process matters. */
const quiet = (environment: NodeJS.ProcessEnv) => ({
  ...environment,
  AWS_LAMBDA_LOG_LEVEL: "FATAL",
  POWERTOOLS_METRICS_DISABLED: "true",
});
