import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { LedgerGap, LedgerWatch } from "#schemas/ledger-watch";
import { ledgerWatchKey } from "../ledger/reconciliation-keys.ts";
import { rewritten } from "../retention/replay-outcome.ts";
import { plusMinutes } from "../time/instant.ts";

type Watching = Pick<Ledger, "append" | "read" | "replace">;

/** Whoever looks each ten minutes misses so many of them only when it stood still, or the table is an older one. */
const mostSilentMinutes = 60;

/** What was on its way when a gap began is known as little. */
const marginMinutes = 60;

/** Remembers that the ledger is in use, and answers when it was not. */
export async function seeLedger(
  ledger: Watching,
  now: Instant,
): Promise<LedgerGap[]> {
  const known = await watchIn(ledger);
  if (known === undefined) return begin(ledger, now);
  const seen = seenAgain(known, now);
  await ledger.replace([seen]);
  return seen.gaps;
}

/** Says of a restored ledger what it lost, however short that was; again is the same. */
export async function declareGap(
  ledger: Ledger,
  gap: Required<LedgerGap>,
): Promise<void> {
  const known = await watchIn(ledger);
  if (known === undefined) {
    await begin(ledger, gap.to);
    return;
  }
  const others = known.gaps.filter(({ from }) => from !== gap.from);
  const seenAt = known.seenAt > gap.to ? known.seenAt : gap.to;
  await rewritten(ledger, { ...known, seenAt, gaps: [...others, gap] });
}

export const isInGap = (gaps: readonly LedgerGap[], at: Instant): boolean =>
  gaps.some(
    ({ from, to }) =>
      (from === undefined || at >= plusMinutes(from, -marginMinutes)) &&
      at <= to,
  );

async function watchIn(ledger: Watching): Promise<LedgerWatch | undefined> {
  const item = await ledger.read(ledgerWatchKey);
  return item?.kind === "ledger-watch" ? item : undefined;
}

/** Of a ledger that was never watched nobody can say whether it is whole. */
async function begin(ledger: Watching, now: Instant): Promise<LedgerGap[]> {
  const gaps = [{ to: now }];
  await ledger.append({
    kind: "ledger-watch",
    seenAt: now,
    gaps,
    revision: 0,
  });
  return gaps;
}

function seenAgain(known: LedgerWatch, now: Instant): LedgerWatch {
  const { seenAt, gaps } = known;
  if (now <= seenAt) return known;
  const wasSilent = plusMinutes(seenAt, mostSilentMinutes) < now;
  return {
    ...known,
    seenAt: now,
    gaps: wasSilent ? [...gaps, { from: seenAt, to: now }] : gaps,
  };
}
