import type { Ledger } from "../ports.ts";
import type { Disclosure } from "#schemas/disclosure";
import type { Evidence } from "#schemas/evidence";
import type { InteractionId, RecordingId } from "#schemas/ids";
import type { Instant } from "#schemas/instant";
import type { LedgerItem } from "#schemas/ledger-item";
import { isDisclosureId } from "../ids.ts";
import { callPartition } from "../ledger/keys.ts";
import { disclosureKey } from "../ledger/outside-keys.ts";

/** A recording that an authority got, of which its subject may be told. */
export type DisclosedRecording = {
  recordingId: RecordingId;
  at: Instant;
  disclosure: Disclosure;
};

/** What authorities got of these calls, but for what the law forbids to tell of at that moment (R34, T99). */
export async function disclosedOf(
  ledger: Pick<Ledger, "readPartition" | "readMany">,
  calls: readonly InteractionId[],
  now: Instant,
): Promise<DisclosedRecording[]> {
  const partitions = await Promise.all(
    [...new Set(calls)].map((id) => ledger.readPartition(callPartition(id))),
  );
  return toldOf(ledger, partitions.flat(), now);
}

/** The same, of a call's items that were read already. */
export async function toldOf(
  ledger: Pick<Ledger, "readMany">,
  items: readonly LedgerItem[],
  now: Instant,
): Promise<DisclosedRecording[]> {
  const marks = items
    .filter((item) => item.kind === "evidence")
    .filter(({ type }) => type === "recording.disclosed");
  if (marks.length === 0) return [];
  const ids = marks.map(({ details }) => details["disclosureId"]);
  const read = await ledger.readMany(
    [...new Set(ids)].filter(isDisclosureId).map(disclosureKey),
  );
  const disclosures = read
    .filter((item) => item.kind === "disclosure")
    .filter((one) => !isGagged(one, now));
  return marks.flatMap((mark) => recordingsOf(mark, { items, disclosures }));
}

function recordingsOf(
  { at, details }: Evidence,
  {
    items,
    disclosures,
  }: {
    items: readonly LedgerItem[];
    disclosures: readonly Disclosure[];
  },
): DisclosedRecording[] {
  return disclosures
    .filter(({ disclosureId }) => disclosureId === details["disclosureId"])
    .flatMap((disclosure) =>
      items.flatMap((item) =>
        item.kind === "recording" && item.recordingId === details["recordingId"]
          ? [{ recordingId: item.recordingId, at, disclosure }]
          : [],
      ),
    );
}

/** Until and including the last day of the order. */
const isGagged = ({ gagUntil }: Disclosure, now: Instant): boolean =>
  gagUntil !== undefined && now.slice(0, 10) <= gagUntil;
