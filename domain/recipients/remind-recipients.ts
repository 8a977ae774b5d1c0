import type { Instant } from "#schemas/instant";
import type { RightsPolicy } from "#schemas/policy";
import { attemptEach, failuresOf } from "../attempt.ts";
import type { TellPorts } from "./tell-recipients.ts";
import { writeToRecipient } from "./write-to-recipient.ts";

/** How many letters a run writes: well within its minutes. */
const mostNotices = 200;

/** Writes to recipients that were not told yet, or did not answer, until they are given up (T32). */
export async function remindRecipients(
  ports: TellPorts,
  now: Instant,
  policy: RightsPolicy,
): Promise<{ looked: number; failures: unknown[] }> {
  const due = await ports.ledger.due("tell", now, mostNotices);
  const notices = due.filter((item) => item.kind === "recipient-notice");
  return {
    looked: notices.length,
    failures: failuresOf(
      await attemptEach(notices, 4, (notice) =>
        writeToRecipient(ports, notice, { now, policy }),
      ),
    ),
  };
}
