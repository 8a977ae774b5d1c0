import { ledgerContract } from "#test/contracts/ledger";
import { memoryLedger } from "./memory-ledger.ts";

const nobody = {
  wrote: () => undefined,
  removed: () => undefined,
  refused: () => undefined,
  read: () => undefined,
};

ledgerContract("the simulation's", () =>
  Promise.resolve({
    ledger: memoryLedger(nobody),
    close: () => Promise.resolve(),
  }),
);
