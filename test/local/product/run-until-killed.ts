import { openProduct } from "#local/run/open-product";
import { assembly } from "./synthesised.ts";

/** Run as a process of its own: the product in a folder, which says where it listens and then serves until it is killed. */
const [directory] = process.argv.slice(2);
if (directory === undefined)
  throw new Error("name the directory to keep everything in");
const { url } = await openProduct({ assembly, directory });
process.stdout.write(`${url}\n`);
