import type { Ports } from "#domain/ports";
import { journalEntry } from "#domain/retention/journal-entry";
import { changesDoor } from "#functions/middleware/changes-door";
import type { ReadImage } from "#functions/middleware/stream-door";

type Needs = Pick<Ports, "now"> & {
  journal: Pick<Ports["journal"], "write">;
  readImage: ReadImage;
};

/** Follows the ledger's stream: what was erased, refused or closed, and who may do what, is written down outside the ledger's table (T33). */
export const journalErasures = ({ journal, readImage, now }: Needs) =>
  changesDoor(readImage, async (writes) => {
    const entries = writes.flatMap((write) => journalEntry(write) ?? []);
    await journal.write(entries, now());
  });
