import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { isMissing, type Missing } from "./missing.ts";
import { oneAtATime } from "./one-at-a-time.ts";

const run = promisify(execFile);
const repository = join(import.meta.dirname, "..", "..");
const requirements = join(import.meta.dirname, "requirements.txt");
const home = join(repository, ".venv");
const binaries = join(home, "bin");
const stamp = join(home, "made-from.sha256");

/** The emulators that come as Python programs, installed for this repository alone. */
export type PythonEnvironment = {
  readonly motoServer: string;
  readonly ministack: string;
};

const environment: PythonEnvironment = {
  motoServer: join(binaries, "moto_server"),
  ministack: join(binaries, "ministack"),
};

/** Makes `.venv/` from requirements.txt the first time, and again whenever that file changes; else only looks. */
export async function ensurePythonEnvironment(): Promise<
  PythonEnvironment | Missing
> {
  const wanted = await fingerprint();
  if ((await lastMadeFrom()) === wanted) return environment;
  return oneAtATime(join(tmpdir(), `python-environment-${wanted}`), async () =>
    (await lastMadeFrom()) === wanted ? environment : make(wanted),
  );
}

async function make(wanted: string): Promise<PythonEnvironment | Missing> {
  const python = await findPython();
  if (isMissing(python)) return python;
  const failed = await install(python.command);
  if (failed !== undefined) return failed;
  await writeFile(stamp, wanted);
  return environment;
}

/** Scripts in a virtual environment name it by its full path, so a moved repository needs a new one. */
async function fingerprint(): Promise<string> {
  return createHash("sha256")
    .update(await readFile(requirements))
    .update(home)
    .digest("hex");
}

async function lastMadeFrom(): Promise<string | undefined> {
  try {
    return await readFile(stamp, "utf8");
  } catch {
    return undefined;
  }
}

async function findPython(): Promise<{ command: string } | Missing> {
  let foundWithoutVenv: string | undefined;
  for (const command of [
    "python3",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10",
    "python",
  ]) {
    if (
      !(await says(command, "import sys; sys.exit(sys.version_info < (3, 10))"))
    )
      continue;
    if (await says(command, "import venv, ensurepip")) return { command };
    foundWithoutVenv ??= command;
  }
  return foundWithoutVenv === undefined
    ? {
        missing: "Python 3.10 or newer",
        howToGet: "Install Python 3.10 or newer so that `python3` starts it.",
      }
    : {
        missing: `the venv module of ${foundWithoutVenv}`,
        howToGet:
          "Install it (on Debian and Ubuntu: apt-get install python3-venv).",
      };
}

async function says(command: string, program: string): Promise<boolean> {
  try {
    await run(command, ["-c", program]);
    return true;
  } catch {
    return false;
  }
}

async function install(python: string): Promise<Missing | undefined> {
  const tell = (line: string) => process.stderr.write(`[emulators] ${line}\n`);
  const pip = [
    join(binaries, "python"),
    "-m",
    "pip",
    "--disable-pip-version-check",
    "--no-input",
    "install",
  ];
  const steps = [
    {
      saying: `making .venv with ${python} (once)`,
      does: [python, "-m", "venv", "--clear", home],
    },
    {
      saying: "installing moto and MiniStack into .venv (once, some 15 s)",
      does: [
        ...pip,
        "--quiet",
        "--only-binary",
        ":all:",
        "--require-hashes",
        "-r",
        requirements,
      ],
    },
  ];
  for (const { saying, does } of steps) {
    tell(saying);
    const [command = "", ...rest] = does;
    try {
      await run(command, rest);
    } catch (error) {
      return {
        missing: "a working .venv",
        howToGet: `Repair this and run again: ${String(error)}`,
      };
    }
  }
  tell(".venv is ready");
  return undefined;
}
