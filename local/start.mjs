// Runs on any Node from 20: installs what is missing, synthesises, and hands over to the Node the project brings.
import { handOver } from "./prepare.mjs";

handOver(["local/main.ts"], console.log);
