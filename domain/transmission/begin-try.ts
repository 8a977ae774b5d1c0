import type { Ledger } from "../ports.ts";
import { requestPartition } from "../ledger/keys.ts";
import { inRound } from "../desk/round.ts";
import type { Transmitting } from "./transmit-package.ts";

/** Written down before anything is sent; answers which try it is. */
export async function beginTry(
  ledger: Pick<Ledger, "append">,
  { request, to, packaged, now }: Transmitting,
): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const { outcome } = await ledger.append({
      kind: "evidence",
      about: requestPartition(request.requestId),
      type: "transmission.begun",
      discriminator: inRound(String(tries), request),
      at: now,
      details: { to, tries, sha256: packaged.sha256 },
      revision: 0,
    });
    if (outcome === "appended") return tries;
  }
}
