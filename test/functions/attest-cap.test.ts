import { describe, expect, test } from "vitest";
import { recordingKey } from "#domain/ledger/keys";
import { keep } from "#domain/retention/keepers";
import { plusDays } from "#domain/time/instant";
import { SuspensionId } from "#schemas/ids";
import { Instant } from "#schemas/instant";
import type { Keeper } from "#schemas/recording";
import { Attestation } from "#schemas/statement";
import { keepCall, sweep } from "#test/builders/calls";
import { openOffice, opening, recordingOf } from "#test/builders/office";
import { attestAt, attestation } from "#test/builders/proof";
import {
  aHold,
  begun,
  ofCall,
  sweepSuspensions,
} from "#test/builders/suspensions";

const id = SuspensionId.parse("0e0f2a52-5b0e-4a53-9a43-0d7a3c1f2e88");
const otherId = SuspensionId.parse("0e0f2a52-5b0e-4a53-9a43-0d7a3c1f2e89");
const hold: Keeper = { by: "hold", id };
const founded: Keeper = { by: "hold", id: otherId, beyondCap: true };
const restriction: Keeper = { by: "restriction", id };

/** A Belgian call of 24 November that these keep, as it is attested a day after its month was over. */
async function attestedWith(...keepers: Keeper[]) {
  const office = openOffice();
  const call = await keepCall(office);
  for (const keeper of keepers)
    await keep(
      office,
      recordingKey(call.interactionId, call.platformRecordingId),
      keeper,
    );
  await sweep(office, "erase", plusDays(opening, 30));
  await attestAt(office, Instant.parse("2026-12-25T04:00:00.000Z"));
  const { body } = await attestation(office, "2026-12-24");
  return Attestation.parse(body["statement"]);
}

describe("a recording that is older than its territory allows at most", () => {
  test.each([
    ["a hold that names no ground", [hold], "missing"],
    ["a hold with its ground", [founded], "recorded"],
    ["two holds, one with its ground", [hold, founded], "recorded"],
    ["a restriction, which is the law's own ground", [restriction], "recorded"],
    ["a restriction beside a hold without one", [restriction, hold], "missing"],
  ] as const)(
    "is listed when kept by %s (T7, T23)",
    async (_who, keepers, groundBeyondCap) => {
      const { keptBeyondTerm, says } = await attestedWith(...keepers);
      expect(keptBeyondTerm).toMatchObject([{ groundBeyondCap }]);
      expect(says[1]).toBe(
        groundBeyondCap === "missing"
          ? "Of these, 1 recording is older than its territory allows at most; no ground for that is recorded of 1."
          : "Of these, 1 recording is older than its territory allows at most; a ground for that is recorded of each.",
      );
    },
  );

  test("is not called so a day before that (T7)", async () => {
    const office = openOffice();
    const call = await keepCall(office, { line: "+40215550100" });
    await begun(office, aHold(ofCall(call)));
    await sweepSuspensions(office);
    await sweep(office, "erase", plusDays(opening, 30));
    await attestAt(office, Instant.parse("2026-12-25T04:00:00.000Z"));
    const { body } = await attestation(office, "2026-12-24");
    const { keptBeyondTerm, says } = Attestation.parse(body["statement"]);
    expect(keptBeyondTerm).toHaveLength(1);
    expect(keptBeyondTerm[0]).not.toHaveProperty("groundBeyondCap");
    expect(says.join()).not.toContain("territory");
    expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  });
});

test("a hold placed with its ground is one that may pass the cap (T7)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  await begun(office, aHold(ofCall(call), { beyondCap: "court-order" }));
  await sweepSuspensions(office);
  expect(await recordingOf(office, call.interactionId)).toMatchObject({
    keepers: [{ by: "hold", beyondCap: true }],
  });
});
