// `npm run restore-drill`, on any Node from 20. What it says beside the result goes to standard error.
import { handOver } from "./prepare.mjs";

handOver(["local/restore/drill.ts", ...process.argv.slice(2)], console.error);
