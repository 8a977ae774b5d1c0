import { Duration } from "aws-cdk-lib";
import type { FunctionName } from "#schemas/functions";
import type { RunbookEntry } from "./runbook.ts";

/** How old what a reader of the ledger's stream takes may be; the stream forgets after a day. */
export const readers: Partial<
  Record<FunctionName, { id: RunbookEntry; says: string; above: Duration }>
> = {
  "stop-recording": {
    id: "stop-late",
    says: "Calls are recorded on although their consent ended more than a minute ago.",
    above: Duration.minutes(1),
  },
  "start-workflow": {
    id: "start-late",
    says: "A request has been registered for ten minutes and nothing is frozen for it.",
    above: Duration.minutes(10),
  },
  "append-audit": {
    id: "audit-late",
    says: "What was written to the ledger is not in the audit chain yet.",
    above: Duration.hours(1),
  },
  "journal-erasures": {
    id: "journal-late",
    says: "What was erased is not in the journal yet.",
    above: Duration.hours(1),
  },
};
