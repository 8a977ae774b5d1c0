import type { LedgerKey } from "../ports.ts";
import type { Request } from "#schemas/request";
import { requestPartition } from "../ledger/keys.ts";
import type { LetterName } from "./letter-facts.ts";
import { inRound } from "./round.ts";

type Of = Pick<Request, "requestId" | "amended" | "reopened">;

/** At most once: a letter of each name in each round, and of the acknowledgement one for each amendment. */
export const letterId = (name: LetterName, { amended, reopened }: Of): string =>
  inRound(
    name === "acknowledgement" && amended !== undefined
      ? `${name}#${String(amended.times)}`
      : name,
    { reopened },
  );

/** Where it is written down that a letter went out. */
export const letterSentKey = (name: LetterName, request: Of): LedgerKey => ({
  partition: requestPartition(request.requestId),
  item: `evidence#letter.sent#${letterId(name, request)}`,
});
