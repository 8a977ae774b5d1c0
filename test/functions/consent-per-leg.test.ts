import { describe, expect, test } from "vitest";
import { CallId, PlatformRecordingId } from "#schemas/ids";
import {
  aCall,
  answer,
  type Call,
  land,
  report,
  sweep,
} from "#test/builders/calls";
import { openOffice, recordingsOf } from "#test/builders/office";

/** A conversation that went on with another agent: the platform makes it a second call of the same interaction. */
function transferred(): [Call, Call] {
  const first = aCall();
  return [
    first,
    {
      ...first,
      callId: CallId.parse(`${first.callId}-2`),
      platformRecordingId: PlatformRecordingId.parse(
        `${first.platformRecordingId}-2`,
      ),
    },
  ];
}

/** Each leg answered with its digit, or not asked; what is recorded of both has landed. */
async function recorded(digits: readonly (string | undefined)[]) {
  const office = openOffice();
  const legs = transferred();
  for (const [position, leg] of legs.entries()) {
    const digit = digits[position];
    if (digit !== undefined) await answer(office, leg, { digit });
    office.platform.hasRecorded(leg.platformRecordingId, leg.callId);
    await report(office, leg);
    office.clock.advance(30_000);
    await sweep(office, "collect");
    await land(office);
  }
  office.clock.advance(120_000);
  await sweep(office, "collect");
  await land(office);
  await sweep(office, "erase");
  const recordings = await recordingsOf(office, legs[0].interactionId);
  return { office, legs, states: recordings.map(({ state }) => state) };
}

describe("a conversation of two legs (T79)", () => {
  test("is kept whole when both said yes", async () => {
    expect((await recorded(["1", "1"])).states).toEqual(["kept", "kept"]);
  });

  test.each([
    ["the first", ["2", "1"]],
    ["the second", ["1", "2"]],
    ["both", ["2", "2"]],
  ])(
    "loses both when %s said no: the most restrictive wins",
    async (_, digits) => {
      const { office, legs, states } = await recorded(digits);
      expect(states).toEqual(["erased", "erased"]);
      for (const leg of legs)
        expect(office.platform.has(leg.platformRecordingId)).toBe(false);
    },
  );
});
