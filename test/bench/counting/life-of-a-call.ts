import type { LedgerChange } from "#adapters/embedded/ledger-stream";
import type { Tokens } from "#domain/ports";
import { plusSeconds, secondsBetween } from "#domain/time/instant";
import {
  answer,
  land,
  report,
  sweep,
  witness,
  type Call,
} from "#test/builders/calls";
import { openOffice, recordingOf, retention } from "#test/builders/office";
import { distinctSubject } from "./kept-recordings.ts";
import { aPlatformCall } from "./platform-ids.ts";

/** One write to the ledger, so many seconds after the caller answered. */
export type Write = Pick<LedgerChange, "before" | "after"> & {
  afterSeconds: number;
  /** Whether it goes with others in a transaction, which writes twice. */
  together: boolean;
};

export type Life = { call: Call; writes: readonly Write[] };

/** The embedded keys' ids are longer than those the stacks hand out, and a token stands in an item twice. */
const tokensOfOneKey: Tokens = {
  current: () => Promise.resolve(distinctSubject(0)),
  everyLive: () => Promise.resolve([distinctSubject(0)]),
};

const conversationSeconds = 180;
const watchedHours = 4;

/** Every write for a call with a yes and one recording: by the functions themselves, on the embedded ledger. */
export async function lifeOfACall(): Promise<Life> {
  const office = { ...openOffice(), tokens: tokensOfOneKey };
  const from = office.now();
  const call = aPlatformCall();
  await answer(office, call);
  office.platform.hasRecorded(call.platformRecordingId, call.callId);
  office.clock.advance(conversationSeconds * 1000);
  await report(office, call);
  const ended = office.now();
  const looks = retention.collectAtSeconds.map((at) => plusSeconds(ended, at));
  const watch = plusSeconds(from, watchedHours * 3600);
  for (const at of [...looks, watch].sort()) {
    await sweep(office, "collect", at);
    await land(office);
    await witness(office);
  }
  const { dueAt = ended } = await recordingOf(office, call.interactionId);
  const erasedFrom = office.stream.after(0, 1000).at(-1)?.sequence ?? 0;
  await sweep(office, "erase", dueAt);
  const erasedTo = office.stream.after(0, 1000).at(-1)?.sequence ?? 0;
  await witness(office);
  const writes = office.stream
    .after(0, 1000)
    // The office's people were there before the call.
    .filter(({ after }) => after?.kind !== "staff")
    .map(({ sequence, at, before, after }) => ({
      before,
      after,
      afterSeconds: secondsBetween(from, at),
      together: sequence > erasedFrom && sequence <= erasedTo,
    }));
  office.close();
  return { call, writes };
}
