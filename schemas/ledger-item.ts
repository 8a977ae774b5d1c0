import * as z from "zod/mini";
import { Collection } from "./collection.ts";
import { ConsentAnswer } from "./consent.ts";
import { Evidence } from "./evidence.ts";
import { Recording, StrayVersion } from "./recording.ts";
import { Request, ScopeItem, SealedSubject } from "./request.ts";

/** Everything the ledger holds, told apart by `kind`. */
export const LedgerItem = z.discriminatedUnion("kind", [
  ConsentAnswer,
  Collection,
  Recording,
  StrayVersion,
  Evidence,
  Request,
  SealedSubject,
  ScopeItem,
]);
export type LedgerItem = z.infer<typeof LedgerItem>;
