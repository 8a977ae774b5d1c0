import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * What calls cost a processor once everything is compiled, in a process of its own: each is repeated until it is warm,
 * then counted in one batch. Processor time, so that what waits or is waited for does not count.
 */
type Call = () => unknown;
type CallsFor = (event: unknown) => Record<string, Call>;

const warmMilliseconds = 400;
const batchMilliseconds = 400;

class NoCalls extends Error {
  readonly code = "no-calls";
}

const isCallsFor = (value: unknown): value is CallsFor =>
  typeof value === "function";

function callsIn(bundle: unknown, event: unknown): Record<string, Call> {
  if (
    typeof bundle === "object" &&
    bundle !== null &&
    "callsFor" in bundle &&
    isCallsFor(bundle.callsFor)
  )
    return bundle.callsFor(event);
  throw new NoCalls("The bundle exports no calls.");
}

async function repeat(call: Call, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const result = call();
    if (result instanceof Promise) await result;
  }
}

const processorMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** How many calls take about as long as a batch should; warm by the processor's time, which a busy machine does not stretch. */
async function warmUp(call: Call): Promise<number> {
  let times = 0;
  const from = processorMilliseconds();
  while (processorMilliseconds() - from < warmMilliseconds) {
    await repeat(call, 20);
    times += 20;
  }
  return Math.ceil((times * batchMilliseconds) / warmMilliseconds);
}

async function microsecondsOf(call: Call): Promise<number> {
  const times = await warmUp(call);
  const from = processorMilliseconds();
  await repeat(call, times);
  return ((processorMilliseconds() - from) * 1000) / times;
}

async function measure(bundle: string, eventFile: string, into: string) {
  const load = createRequire(bundle);
  const event: unknown = JSON.parse(readFileSync(eventFile, "utf8"));
  const measured: Record<string, number> = {};
  for (const [name, call] of Object.entries(callsIn(load(bundle), event)))
    measured[name] = await microsecondsOf(call);
  writeFileSync(into, JSON.stringify(measured));
  process.exit(0);
}

const [, , bundle = "", eventFile = "", into = ""] = process.argv;
void measure(bundle, eventFile, into);
