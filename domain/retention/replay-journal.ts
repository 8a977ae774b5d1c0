import type { Journal } from "../journal-port.ts";
import type { Ledger } from "../ports.ts";
import type { Instant } from "#schemas/instant";
import type { JournalEntry, JournalFact } from "#schemas/journal";
import { declareGap } from "../reconciliation/ledger-gaps.ts";
import type { Replayed } from "./replay-outcome.ts";
import { replayRecording } from "./replay-recording.ts";
import {
  type LastOfStaff,
  noteMember,
  replayMember,
  type StaffFact,
} from "./replay-staff.ts";
import {
  replayClosing,
  replayDerivative,
  replayRefusal,
  replaySubject,
} from "./replay-facts.ts";

export type ReplayReport = Record<JournalFact, Record<Replayed, number>>;

/**
 * Makes a restored ledger say again what was erased, refused and closed, and who may do what, after the point it was restored to, and never
 * the other way round (T33). Of each tombstone it orders a check that no bytes are left; the eraser makes it. Facts may
 * come twice and in any order, and so may the whole replay. What the table lost
 * besides is declared, so that nothing it knew of is taken for something of nobody.
 */
export async function replayJournal(
  ports: { ledger: Ledger; journal: Pick<Journal, "since"> },
  restoredTo: Instant,
  now: Instant,
): Promise<ReplayReport> {
  const report = emptyReport();
  const staff: LastOfStaff = new Map();
  for await (const entry of ports.journal.since(restoredTo)) {
    if (entry.fact === "staff-recorded") noteMember(staff, entry);
    else report[entry.fact][await replayed(ports.ledger, entry, now)] += 1;
  }
  for (const member of staff.values())
    report["staff-recorded"][await replayMember(ports.ledger, member)] += 1;
  await declareGap(ports.ledger, { from: restoredTo, to: now });
  return report;
}

function replayed(
  ledger: Ledger,
  entry: Exclude<JournalEntry, StaffFact>,
  now: Instant,
): Promise<Replayed> {
  switch (entry.fact) {
    case "erasure-ordered":
    case "recording-erased":
      return replayRecording(ledger, entry, now);
    case "derivative-erased":
      return replayDerivative(ledger, entry);
    case "call-refused":
      return replayRefusal(ledger, entry, now);
    case "subject-removed":
      return replaySubject(ledger, entry);
    case "request-closed":
      return replayClosing(ledger, entry, now);
  }
}

function emptyReport(): ReplayReport {
  const none = () => ({ changed: 0, added: 0, agreed: 0, unknown: 0 });
  return {
    "erasure-ordered": none(),
    "recording-erased": none(),
    "derivative-erased": none(),
    "call-refused": none(),
    "subject-removed": none(),
    "request-closed": none(),
    "staff-recorded": none(),
  };
}
