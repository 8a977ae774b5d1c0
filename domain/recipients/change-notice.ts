import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { RecipientNotice } from "#schemas/recipient-notice";
import { changeItem } from "../ledger/change-item.ts";
import { keyOf, requestPartition } from "../ledger/keys.ts";

/** Others kept changing the same notice; trying again later is safe. */
export class NoticeBusy extends Error {
  readonly code = "request-busy";
}

/** How many a page has; a request has a few notices for each recipient. */
const mostNotices = 500;

export async function noticesOf(
  ledger: Pick<Ledger, "readPage">,
  requestId: RequestId,
): Promise<RecipientNotice[]> {
  const { items } = await ledger.readPage(requestPartition(requestId), {
    prefix: "recipient-notice#",
    most: mostNotices,
  });
  return items.filter((item) => item.kind === "recipient-notice");
}

/** Changes a notice as it is at that very write; the same notice back is nothing to be done. */
export async function changeNotice(
  ledger: Ledger,
  notice: RecipientNotice,
  change: (notice: RecipientNotice) => RecipientNotice,
): Promise<boolean> {
  const written = await changeItem<RecipientNotice, Unchanged>(ledger, {
    read: async () => {
      const item = await ledger.read(keyOf(notice));
      return item?.kind === "recipient-notice" ? item : unchanged;
    },
    change: (current) => {
      const changed = change(current);
      return changed === current ? unchanged : changed;
    },
    busy: () =>
      new NoticeBusy(
        "A recipient's notice was changed by others five times in a row; try again.",
      ),
  });
  return written !== unchanged;
}

type Unchanged = { unchanged: true };
const unchanged: Unchanged = { unchanged: true };
