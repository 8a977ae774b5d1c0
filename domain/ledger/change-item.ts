import type { LedgerItem } from "#schemas/ledger-item";
import type { Ledger } from "../ports.ts";

/** Conflicts in a row after which it is for the caller's caller to try again. */
const mostTries = 5;

export type Changing<Item, Else extends object> = {
  /** What is not the item ends it. */
  read: () => Promise<Item | Else>;
  /** The same item back is nothing to be written, and what is no item is why not. */
  change: (item: Item) => Item | Else;
  busy: () => Error;
};

/** Reads, changes and conditionally writes an item, again when somebody else was faster. Answers with it as it is then. */
export async function changeItem<
  Item extends LedgerItem,
  Else extends object = never,
>(
  ledger: Pick<Ledger, "replace">,
  { read, change, busy }: Changing<Item, Else>,
): Promise<Item | Else> {
  const isItem = (answer: Item | Else): answer is Item => "revision" in answer;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const item: Item | Else = await read();
    if (!isItem(item)) return item;
    const changed = change(item);
    if (!isItem(changed) || changed === item) return changed;
    if ((await ledger.replace([changed]))[0] === "replaced")
      return { ...changed, revision: changed.revision + 1 };
  }
  throw busy();
}
