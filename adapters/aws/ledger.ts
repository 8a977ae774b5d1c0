import type { Ledger } from "#domain/ports";
import { ledgerDue } from "./ledger-due.ts";
import { ledgerFind } from "./ledger-find.ts";
import { ledgerReads } from "./ledger-read.ts";
import type { LedgerTable } from "./ledger-record.ts";
import { ledgerReplace } from "./ledger-replace.ts";
import { ledgerAppend, ledgerRemove } from "./ledger-write.ts";

/** The ledger on one DynamoDB table, shaped by `#schemas/ledger-table`. A function that only appends takes `ledgerAppend`. */
export function awsLedger(ledger: LedgerTable): Ledger {
  return {
    ...ledgerAppend(ledger),
    ...ledgerReplace(ledger),
    ...ledgerRemove(ledger),
    ...ledgerReads(ledger),
    ...ledgerDue(ledger),
    ...ledgerFind(ledger),
  };
}
