import type { Ledger, LinkSigner, Notifier, Sealer } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { ConfirmationLink, Intake } from "#schemas/intake";
import type { ActingEntity, RightsPolicy } from "#schemas/policy";
import { attempt } from "../attempt.ts";
import { intakePartition } from "../ledger/outside-keys.ts";
import { LetterNotTaken } from "../letters/letter-not-taken.ts";
import { composeLetter } from "../correspondence/compose-letter.ts";
import { plusMinutes } from "../time/instant.ts";
import { minutesBetweenLetters } from "./limits.ts";

export type ConfirmationPorts = {
  ledger: Ledger;
  linkSigner: Pick<LinkSigner, "sign">;
  sealer: Pick<Sealer, "unseal">;
  notifier: Pick<Notifier, "write">;
  addressIn: (subjectFile: string) => string;
};

/**
 * Writes the letter with the link, once at most: what breaks off behind the claim is lost unless the carrier says that it took
 * nothing, and the person asks again. Of
 * the forms of one address only the first that waits is written to, and an hour after the last, so that two runs at a
 * time cannot write twice.
 */
export async function writeConfirmation(
  ports: ConfirmationPorts,
  intake: Intake,
  { now, policy }: { now: Instant; policy: RightsPolicy },
): Promise<"written" | "later" | "changed"> {
  const wait = await waitUntil(ports.ledger, intake, now);
  const claimed: Intake =
    wait === undefined
      ? { ...intake, toldAt: now, nextAt: intake.expiresAt }
      : { ...intake, nextAt: wait };
  const [outcome] = await ports.ledger.replace([claimed]);
  if (outcome !== "replaced") return "changed";
  if (wait !== undefined) return "later";
  const sent = await attempt(() => write(ports, intake, policy));
  if (sent.ok) return "written";
  if (sent.reason instanceof LetterNotTaken)
    await ports.ledger.replace([
      {
        ...intake,
        nextAt: plusMinutes(now, minutesBetweenLetters),
        revision: intake.revision + 1,
      },
    ]);
  throw sent.reason;
}

/** When its turn may come, unless it is now. */
async function waitUntil(
  ledger: Ledger,
  { address, slot }: Intake,
  now: Instant,
): Promise<Instant | undefined> {
  const items = await ledger.readPartition(intakePartition(address));
  const intakes = items.filter((item) => item.kind === "intake");
  const told = intakes.flatMap(({ toldAt }) => toldAt ?? []);
  const free = plusMinutes(
    told.toSorted().at(-1) ?? now,
    told.length > 0 ? minutesBetweenLetters : 0,
  );
  const first = Math.min(
    ...intakes
      .filter(({ toldAt }) => toldAt === undefined)
      .map((one) => one.slot),
  );
  if (first === slot) return free > now ? free : undefined;
  return plusMinutes(now, minutesBetweenLetters);
}

async function write(
  { linkSigner, sealer, notifier, addressIn }: ConfirmationPorts,
  intake: Intake,
  policy: RightsPolicy,
): Promise<void> {
  const { requestId, origin, language, expiresAt, sealed } = intake;
  const link: ConfirmationLink = { for: "confirmation", requestId };
  const token = await linkSigner.sign(JSON.stringify(link));
  const address = `${origin}/public/requests/${token}?language=${language}`;
  const to = addressIn(await sealer.unseal(requestId, sealed));
  const { letter } = composeLetter(
    to,
    [{ kind: "confirm-address", facts: { address, until: expiresAt } }],
    {
      reference: requestId,
      language,
      entity: entityOf(intake, policy),
      controller: policy.controller,
    },
  );
  await notifier.write(letter);
}

/** An entity that left the settings meanwhile tells the time of no place. */
const entityOf = (
  { entityId }: Intake,
  { entities }: RightsPolicy,
): Pick<ActingEntity, "country" | "timeZone"> =>
  entities.find(({ id }) => id === entityId) ?? {
    country: "RO",
    timeZone: "UTC",
  };
