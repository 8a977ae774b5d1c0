import type { Ledger, LedgerKey } from "../ports.ts";

/** The same ledger for one look at it: what was read is not read again, so that all of the look is of one moment. */
export function readOnce({ read }: Pick<Ledger, "read">): Pick<Ledger, "read"> {
  const known = new Map<string, ReturnType<Ledger["read"]>>();
  return {
    read: (key: LedgerKey) => {
      const name = JSON.stringify([key.partition, key.item]);
      const found = known.get(name) ?? read(key);
      known.set(name, found);
      return found;
    },
  };
}
