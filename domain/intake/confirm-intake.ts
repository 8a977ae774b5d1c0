import type { Ledger } from "../ports.ts";
import type { RequestId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { Intake } from "#schemas/intake";
import type { Request } from "#schemas/request";
import { intakeAlias, keyFromOutside } from "../ledger/outside-keys.ts";
import { registerIntake, type ToNobody } from "./register-intake.ts";

/** Others kept changing the same intake; trying again later is safe. */
export class IntakeBusy extends Error {
  readonly code = "request-busy";
}

/** What a link stands for; `undefined` alike when it is not ours, too late, or was never there: each takes one look. */
export async function openIntake(
  ledger: Ledger,
  requestId: RequestId | undefined,
  now: Instant,
): Promise<Intake | undefined> {
  const alias = requestId === undefined ? nowhere : intakeAlias(requestId);
  const [found] = await ledger.find("alias", alias);
  return found?.kind === "intake" && now < found.expiresAt ? found : undefined;
}

const nowhere = "intake#";

/** The person pressed the button. Whatever else happens at the time, there is one request, received when the form came. */
export async function confirmIntake(
  ledger: Ledger,
  opened: Intake,
  { now, ...to }: ToNobody & { now: Instant },
): Promise<Request | undefined> {
  let intake: Intake | undefined = opened;
  for (let tries = 0; tries < 5; tries += 1) {
    if (intake === undefined || now >= intake.expiresAt) return undefined;
    if (intake.confirmedAt !== undefined)
      return registerIntake(ledger, intake, to);
    const confirmed = { ...intake, confirmedAt: now, nextAt: now };
    const [outcome] = await ledger.replace([confirmed]);
    if (outcome === "replaced") return registerIntake(ledger, confirmed, to);
    const present = await ledger.read(keyFromOutside(intake));
    intake = isSame(present, opened) ? present : undefined;
  }
  throw new IntakeBusy("This was changed by others five times; try again.");
}

/** A slot that was emptied may hold another form by now. */
const isSame = (
  item: Awaited<ReturnType<Ledger["read"]>>,
  { requestId }: Intake,
): item is Intake => item?.kind === "intake" && item.requestId === requestId;
