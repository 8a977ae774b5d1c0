import { readFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import type { Context } from "aws-lambda";
import { context } from "#test/builders/gateway";

/**
 * One cold start, in a process of its own: loads a bundle, as Lambda's init does, and calls its handler once.
 * Bundled itself, so that nothing is compiled here but what is measured.
 */
type Handler = (event: unknown, context: Context) => Promise<unknown>;

class NoHandler extends Error {
  readonly code = "no-handler";
}

const isHandler = (value: unknown): value is Handler =>
  typeof value === "function";

function handlerIn(bundle: unknown): Handler {
  if (
    typeof bundle === "object" &&
    bundle !== null &&
    "handler" in bundle &&
    isHandler(bundle.handler)
  )
    return bundle.handler;
  throw new NoHandler("The bundle exports no handler.");
}

const milliseconds = (from: bigint, to: bigint) => Number(to - from) / 1e6;

async function coldStart(bundle: string, eventFile: string): Promise<void> {
  const load = createRequire(bundle);
  const event: unknown = JSON.parse(readFileSync(eventFile, "utf8"));
  const from = process.hrtime.bigint();
  const handler = handlerIn(load(bundle));
  const ready = process.hrtime.bigint();
  const result = await handler(event, context);
  const answered = process.hrtime.bigint();
  const init = milliseconds(from, ready);
  const first = milliseconds(ready, answered);
  writeSync(1, `\n${JSON.stringify({ init, first, result })}\n`);
  process.exit(0);
}

const [, , bundle = "", eventFile = ""] = process.argv;
void coldStart(bundle, eventFile);
