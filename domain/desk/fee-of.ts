import type { Fee } from "#schemas/assessment";
import type { Request } from "#schemas/request";

type Assessed = Pick<Request, "assessment">;

/** A fee that was asked and is neither paid, waived nor given up. */
export function openFee({ assessment }: Assessed): Fee | undefined {
  const fee = assessment?.fee;
  return fee?.settled === undefined ? fee : undefined;
}

export const isFeeUnpaid = ({ assessment }: Assessed): boolean =>
  assessment?.fee?.settled?.settlement.outcome === "unpaid";
