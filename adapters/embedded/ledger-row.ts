import { indexesOf } from "#domain/ledger/keys";
import { LedgerItem } from "#schemas/ledger-item";
import { text, type Row } from "./row.ts";

export class ItemTooLarge extends Error {
  override readonly name = "ItemTooLarge";
  readonly code = "item-too-large";
}

/** DynamoDB's limit (A31). */
const mostBytes = 400 * 1024;

/** The columns of an item beside its key, in the order the ledger's statements name them. */
export function columnsOf(item: LedgerItem): (string | number | null)[] {
  const body = JSON.stringify(item);
  if (Buffer.byteLength(body) > mostBytes) {
    throw new ItemTooLarge(
      `an item of kind ${item.kind} is over 400 KB; split it`,
    );
  }
  const { due, subject, alias, day } = indexesOf(item);
  const indexes = [due?.queue, due?.at, subject, alias, day];
  return [item.revision, body, ...indexes.map((entry) => entry ?? null)];
}

export function itemIn(row: Row): LedgerItem {
  return LedgerItem.parse(JSON.parse(text(row, "body")));
}
