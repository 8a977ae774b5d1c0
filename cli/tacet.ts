#!/usr/bin/env node
import { run } from "./run.ts";

/** A reader that has seen enough (`tacet calls | head`) is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await run({
  argv: process.argv.slice(2),
  fetch,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
});
