import type { TransferTold } from "./facts.ts";
import type { Phrases, Say } from "./wording.ts";

/** To whom data go abroad and what protects them there, and how to get a copy of that (Art 13(1)(f), 15(2)). */
export const transferLines = (
  transfers: readonly TransferTold[],
  say: Say,
  { transfers: words }: Phrases,
): readonly string[] =>
  transfers.length === 0
    ? [words.none]
    : [
        ...transfers.map(({ importer, instrument, module, reference }) =>
          words.to(
            importer.name,
            say.country(importer.country),
            words.safeguards[instrument](reference, String(module)),
          ),
        ),
        words.copy,
      ];
