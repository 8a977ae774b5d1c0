import type { Ledger } from "../ports.ts";
import type { Disclosure } from "#schemas/disclosure";
import type { DisclosureId } from "#schemas/ids";
import { changeItem } from "../ledger/change-item.ts";
import { disclosureKey } from "../ledger/outside-keys.ts";

/** No disclosure has this id. */
export class UnknownDisclosure extends Error {
  readonly code = "unknown-disclosure";
}

/** Others kept changing the same disclosure; trying again later is safe. */
export class DisclosureBusy extends Error {
  readonly code = "disclosure-busy";
}

/** What the law, or the order of things, says against it. */
export type AgainstDisclosure =
  | { because: string; article: string; fix: string }
  | { because: string; field: string };
export type NotDisclosed = { verdict: "refused"; against: AgainstDisclosure };

export async function disclosureWith(
  ledger: Pick<Ledger, "read">,
  disclosureId: DisclosureId,
): Promise<Disclosure> {
  const item = await ledger.read(disclosureKey(disclosureId));
  if (item?.kind !== "disclosure")
    throw new UnknownDisclosure(`There is no disclosure ${disclosureId}.`);
  return item;
}

/** Reads, changes and conditionally writes a disclosure, again when somebody else was faster. */
export const changeDisclosure = (
  ledger: Pick<Ledger, "read" | "replace">,
  disclosureId: DisclosureId,
  change: (disclosure: Disclosure) => Disclosure | NotDisclosed,
): Promise<Disclosure | NotDisclosed> =>
  changeItem<Disclosure, NotDisclosed>(ledger, {
    read: () => disclosureWith(ledger, disclosureId),
    change,
    busy: () =>
      new DisclosureBusy(
        `Disclosure ${disclosureId} was changed by others five times in a row; try again.`,
      ),
  });
