import type { Ledger } from "../ports.ts";
import { attemptEach, valuesOf } from "../attempt.ts";
import { upholdObjection } from "../withdrawal/uphold-objection.ts";
import type { Approved, Doing } from "./carry-out.ts";

/** Not every recording could be ordered erased; the step is tried again, and orders none twice. */
export class NotUpheld extends Error {
  readonly code = "not-upheld";
}

/** R41, Art 17(1)(c): what was objected to is ordered erased, and goes when the restriction that protects it is lifted. */
export async function upholdGranted(
  { ledger }: { ledger: Ledger },
  { approval }: Approved,
  { recordings, now }: Omit<Doing, "policy">,
): Promise<number> {
  const calls = [
    ...new Set(recordings.map(({ interactionId }) => interactionId)),
  ];
  valuesOf(
    await attemptEach(calls, 8, (interactionId) =>
      upholdObjection(ledger, { interactionId, by: approval.decidedBy, now }),
    ),
    (cause) =>
      new NotUpheld("Not every recording could be ordered erased; try again.", {
        cause,
      }),
  );
  return recordings.length;
}
