import type { Ledger, Notifier } from "../ports.ts";
import type { StaffId } from "#schemas/ids";
import type { Request } from "#schemas/request";
import type { Transmission } from "#schemas/transmission";
import { requestPartition } from "../ledger/keys.ts";
import { inRound } from "../desk/round.ts";

/** The receipt is evidence, and who granted that it goes there; of what was not sent staff is told, and the person may fetch it. */
export async function concludeTransmission(
  {
    ledger,
    notifier,
  }: { ledger: Pick<Ledger, "append">; notifier: Pick<Notifier, "notify"> },
  request: Request,
  { by, ...done }: Transmission & { by: StaffId },
): Promise<void> {
  const { to, outcome, tries, sha256, status, receiptSha256, at } = done;
  const { requestId } = request;
  if (outcome !== "sent")
    await notifier.notify({
      to: "privacy",
      subject: `Request ${requestId}: the package was not sent to ${to}`,
      body: `It is ${outcome}${status === undefined ? "" : ` (HTTP ${String(status)})`} after ${String(tries)} tries. The person gets it for download. See docs/runbook.md#package-not-transmitted`,
    });
  await ledger.append({
    kind: "evidence",
    about: requestPartition(requestId),
    type: outcome === "sent" ? "transmission.sent" : "transmission.failed",
    discriminator: inRound("", request),
    at,
    details: {
      ...{ to, outcome, tries, sha256 },
      by,
      ...(status !== undefined && { status }),
      ...(receiptSha256 !== undefined && { receiptSha256 }),
    },
    revision: 0,
  });
}
