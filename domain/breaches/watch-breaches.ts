import type { Breach } from "#schemas/breach";
import type { ClockLevel } from "#schemas/clock";
import type { BreachId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import { attemptEach, failuresOf } from "../attempt.ts";
import { breachPartition } from "../ledger/outside-keys.ts";
import { plusDays, plusMinutes } from "../time/instant.ts";
import { dueOf, levelAt, nextLevelAfter } from "./breach-clock.ts";
import type { BreachPorts } from "./register-breach.ts";
import { levelWords } from "../clock/level-words.ts";

const mostBreaches = 200;
/** How often what is overdue is told of. */
const againAfterMinutes = 240;

/** How many people were told of in this run. */
export type BreachesWatched = {
  warned: number;
  overdue: number;
  failures: unknown[];
};

/**
 * Looks at each breach whose authority is not told when half, three quarters and nine tenths of its time are over, and each
 * four hours when all of it is, and tells privacy staff (T52); then daily, while nobody said whether the people concerned are
 * told. The clock decides nothing.
 */
export async function watchBreaches(
  ports: BreachPorts,
  now: Instant,
): Promise<BreachesWatched> {
  const due = await ports.ledger.due("breach", now, mostBreaches);
  const breaches = due.filter((item) => item.kind === "breach");
  const looks = await attemptEach(breaches, 8, (breach) =>
    lookAt(ports, breach, now),
  );
  const told = looks.flatMap((look) => (look.ok ? [look.value] : []));
  const overdue = told.filter((level) => level === "overdue").length;
  return {
    warned: told.length - overdue,
    overdue,
    failures: failuresOf(looks),
  };
}

/** Told first and written down behind it: rather twice than never. */
async function lookAt(
  ports: BreachPorts,
  breach: Breach,
  now: Instant,
): Promise<ClockLevel | "subjects-open"> {
  if (breach.authority !== undefined) {
    await askForSubjects(ports, breach, now);
    await ports.ledger.replace([{ ...breach, nextAt: plusDays(now, 1) }]);
    return "subjects-open";
  }
  const level = levelAt(breach, now);
  await tell(ports, breach, { level, now });
  const nextAt =
    nextLevelAfter(breach, level) ?? plusMinutes(now, againAfterMinutes);
  await ports.ledger.replace([{ ...breach, told: level, nextAt }]);
  return level;
}

async function tell(
  { ledger, notifier }: BreachPorts,
  breach: Breach,
  { level, now }: { level: ClockLevel; now: Instant },
): Promise<void> {
  const { breachId, what, entityId } = breach;
  const entry = level === "overdue" ? "breach-overdue" : "breach-warned";
  const messageId = await notifier.notify({
    to: "privacy",
    subject: `Breach ${breachId} ${levelWords[level]}`,
    body: [
      `Breach ${breachId} (${what}, ${entityId}) ${levelWords[level]}. The authority is to be told by ${dueOf(breach)} (Art 33(1)).`,
      `See docs/runbook.md#${entry}, or: tacet breaches show ${breachId}`,
    ].join("\n"),
  });
  await ledger.append({
    ...evidenceOf(breachId, now),
    discriminator: level === "overdue" ? `overdue#${now}` : level,
    details: { level, messageId },
  });
}

/** Art 34(1): without undue delay, which is no number of hours; so people are asked each day. */
async function askForSubjects(
  { ledger, notifier }: BreachPorts,
  { breachId }: Breach,
  now: Instant,
): Promise<void> {
  const messageId = await notifier.notify({
    to: "privacy",
    subject: `Breach ${breachId} waits: are the people concerned told?`,
    body: `The authority was told, and nobody said whether the people concerned are (Art 34(1)): tacet breaches tell ${breachId}`,
  });
  await ledger.append({
    ...evidenceOf(breachId, now),
    discriminator: `subjects#${now}`,
    details: { level: "subjects-open", messageId },
  });
}

const evidenceOf = (breachId: BreachId, at: Instant) =>
  ({
    kind: "evidence",
    about: breachPartition(breachId),
    type: "breach.warned",
    at,
    revision: 0,
  }) as const;
