import type { Ledger } from "#domain/ports";
import { afterEach, beforeEach, describe } from "vitest";
import { ledgerIndexesContract } from "./ledger-indexes.ts";
import { ledgerPagesContract } from "./ledger-pages.ts";
import { ledgerReadsContract } from "./ledger-reads.ts";
import { ledgerWritesContract } from "./ledger-writes.ts";

export type OpenLedger = () => Promise<{
  ledger: Ledger;
  close(): Promise<void>;
}>;

/** What every ledger promises. Each test opens an empty one. */
export function ledgerContract(name: string, open: OpenLedger): void {
  describe(`ledger: ${name}`, () => {
    let opened: Awaited<ReturnType<OpenLedger>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });
    const ledger = (): Ledger => opened.ledger;

    ledgerWritesContract(ledger);
    ledgerReadsContract(ledger);
    ledgerIndexesContract(ledger);
    ledgerPagesContract(ledger);
  });
}
