import type { Instant } from "#schemas/instant";
import type { Intake } from "#schemas/intake";
import { attemptEach, failuresOf } from "../attempt.ts";
import { lettersOfARun } from "./limits.ts";
import { registerIntake, type ToNobody } from "./register-intake.ts";
import {
  type ConfirmationPorts,
  writeConfirmation,
} from "./write-confirmation.ts";

/** How many forms a run looks at. */
const mostLooks = 600;

/**
 * Looks at what waits for an address: writes its letter, registers what was confirmed and broke off, and removes what is
 * over, sealed words and all. A form nobody confirmed leaves nothing behind.
 */
export async function sweepIntakes(
  ports: ConfirmationPorts,
  now: Instant,
  to: ToNobody,
): Promise<{ letters: number; removed: number; failures: unknown[] }> {
  const due = await ports.ledger.due("intake", now, mostLooks);
  const intakes = due.filter((item) => item.kind === "intake");
  const letters = intakes.filter((one) => isToBeTold(one, now));
  const others = intakes.filter((one) => !isToBeTold(one, now));
  const written = await attemptEach(
    letters.slice(0, lettersOfARun),
    4,
    (intake) => writeConfirmation(ports, intake, { now, policy: to.policy }),
  );
  const looked = await attemptEach(others, 8, (intake) =>
    lookAt(ports, intake, { now, to }),
  );
  return {
    letters: written.filter((one) => one.ok && one.value === "written").length,
    removed: looked.filter((one) => one.ok && one.value === "removed").length,
    failures: [...failuresOf(written), ...failuresOf(looked)],
  };
}

const isToBeTold = (
  { toldAt, confirmedAt, expiresAt }: Intake,
  now: Instant,
): boolean =>
  toldAt === undefined && confirmedAt === undefined && now < expiresAt;

async function lookAt(
  { ledger }: ConfirmationPorts,
  intake: Intake,
  { now, to }: { now: Instant; to: ToNobody },
): Promise<"registered" | "removed" | "conflict"> {
  if (intake.confirmedAt !== undefined)
    await registerIntake(ledger, intake, to);
  if (now >= intake.expiresAt) return ledger.remove(intake);
  await ledger.replace([{ ...intake, nextAt: intake.expiresAt }]);
  return "registered";
}
