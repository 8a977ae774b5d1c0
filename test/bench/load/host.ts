import { once } from "node:events";
import { openProduct } from "#local/run/open-product";
import { placeCalls, plantRecordings } from "./planted-recordings.ts";
import { hostOrderIn } from "./host-order.ts";
import { loadPlan } from "./load-plan.ts";

/**
 * Run as a process of its own: the product in a folder, with recordings that fall due and sweeps every few seconds.
 * Tells its parent where it listens; at a message lets everything come to rest, tells so, and serves until it is killed.
 */
const order = hostOrderIn(process.argv[2]);
const product = await openProduct({
  assembly: order.assembly,
  directory: order.directory,
  forgetfulPlatform: true,
});
const start = product.embedded.now();
placeCalls(product, loadPlan(order).calls, start);
await plantRecordings(product, { ...order, start });
await product.deliver();
say({ url: product.url, platform: product.talkdesk.url });

let sweeps = 0;
const heartbeat = setInterval(() => void product.deliver(), 250);
const sweeping = setInterval(() => void sweep(), order.sweepSeconds * 1000);
await once(process, "message");
clearInterval(sweeping);
clearInterval(heartbeat);
await sweep();
await product.deliver();
say({ sweeps, sweptAt: product.embedded.now() });

async function sweep(): Promise<void> {
  await product.exclusive(() => product.time.tick());
  sweeps += 1;
}

function say(fact: object): void {
  process.send?.(fact);
}
