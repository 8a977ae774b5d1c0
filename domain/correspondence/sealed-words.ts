import type { Sealer } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { NewOutcome, SealedWords } from "#schemas/outcome";
import type { Request } from "#schemas/request";

/** Pieces of characters of four bytes at most, of the 4096 that the key seals at once. */
const pieces = /.{1,1000}/gsu;

/** The words of a decision, each under its name; none when nobody wrote any. */
export async function sealWords(
  sealer: Pick<Sealer, "seal">,
  requestId: RequestId,
  outcomes: readonly NewOutcome[],
): Promise<{ words?: SealedWords }> {
  const words: SealedWords = {};
  for (const { statement, reasons } of outcomes) {
    if (statement !== undefined)
      words.statement = await sealed(sealer, requestId, statement);
    if (reasons !== undefined)
      words.reasons = await sealed(sealer, requestId, reasons);
  }
  return Object.keys(words).length === 0 ? {} : { words };
}

const sealed = (
  sealer: Pick<Sealer, "seal">,
  requestId: RequestId,
  text: string,
): Promise<string[]> =>
  Promise.all(
    [...text.matchAll(pieces)].map(([piece]) => sealer.seal(requestId, piece)),
  );

export async function unsealWords(
  sealer: Pick<Sealer, "unseal">,
  requestId: RequestId,
  sealedPieces: readonly string[],
): Promise<string> {
  const plain = await Promise.all(
    sealedPieces.map((piece) => sealer.unseal(requestId, piece)),
  );
  return plain.join("");
}

export type Decided = Omit<NonNullable<Request["approval"]>, "words">;

/** What was decided, without the words of anybody: as it is shown, and as it stays when the request closes (T25). */
export function withoutSealed(
  approval: Request["approval"],
): { approval: Decided } | undefined {
  if (approval === undefined) return undefined;
  const { words: _sealed, ...decided } = approval;
  return { approval: decided };
}
