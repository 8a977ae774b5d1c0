import { spawn } from "node:child_process";

class ProcessFailed extends Error {
  readonly code = "process-failed";
}

export type Ran = { milliseconds: number; output: string };

type Options = {
  env?: Readonly<Record<string, string | undefined>>;
  /** What to put before the command, such as `taskset -c 0`. */
  before?: readonly string[];
  /** Default: kept and answered. */
  output?: "kept" | "dropped";
};

/** Runs a program on the Node that runs this, and answers how long it took and what it said; its failure is one. */
export function runNode(
  command: readonly string[],
  { env = process.env, before = [], output: keep = "kept" }: Options = {},
): Promise<Ran> {
  const [program = "", ...given] = [...before, process.execPath, ...command];
  const from = performance.now();
  const running = spawn(program, given, {
    env,
    stdio: ["ignore", keep === "kept" ? "pipe" : "ignore", "pipe"],
  });
  let output = "";
  let complaint = "";
  running.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  running.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  return new Promise((resolve, reject) => {
    running.once("error", reject);
    running.once("close", (status) => {
      if (status === 0)
        resolve({ milliseconds: performance.now() - from, output });
      else
        reject(
          new ProcessFailed(
            `${command.join(" ")} ended with ${String(status)}:\n${`${output}${complaint}`.slice(-2000)}`,
          ),
        );
    });
  });
}
