import type { Ledger } from "../ports.ts";
import type { Request } from "#schemas/request";
import { evidenceOf } from "./steering.ts";

/** Writes down that a request was taken back, if it was: once, however often it is noted. */
export async function noteWithdrawal(
  ledger: Ledger,
  { requestId, withdrawn }: Request,
): Promise<void> {
  if (withdrawn === undefined) return;
  const { by, at: now, channel, receivedAt } = withdrawn;
  const details = { channel, receivedAt };
  const act = { requestId, by, now };
  await ledger.append(evidenceOf("request.withdrawn", act, details));
}
