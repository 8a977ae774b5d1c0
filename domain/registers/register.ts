import type { Instant } from "#schemas/instant";
import type { RecipientNotice } from "#schemas/recipient-notice";
import type { Request } from "#schemas/request";

export type Cell = string | number | boolean | null;
/** A line of a register: ids, codes, dates and numbers, and nobody's words. */
export type Row = Readonly<Record<string, Cell>>;

/** What a line is made of. */
export type Entry = {
  request: Request;
  /** What its recipients were told; none unless the register asks for them. */
  notices: readonly RecipientNotice[];
  now: Instant;
};

export type RegisterShape = {
  /** In the order of a line. */
  columns: readonly string[];
  /** Columns by whose values lines are counted. */
  counted: readonly string[];
  rowsOf: (entry: Entry) => Row[];
};
