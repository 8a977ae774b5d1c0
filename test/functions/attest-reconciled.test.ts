import { describe, expect, test } from "vitest";
import { Instant } from "#schemas/instant";
import { Attestation } from "#schemas/statement";
import type { Office } from "#test/builders/office";
import { attestAt, attestation, attestations } from "#test/builders/proof";
import {
  day,
  morning,
  nextMorning,
  run,
  worldWith,
} from "#test/builders/reconciled-office";

const attesting = Instant.parse("2026-11-28T06:00:00.000Z");
const dayAfter = Instant.parse("2026-11-29T06:00:00.000Z");

async function attested(
  office: Office,
  { at = attesting, of = day } = {},
): Promise<Attestation> {
  await attestAt(office, at);
  const { body } = await attestation(office, of);
  return Attestation.parse(body["statement"]);
}

describe("an attestation tells of the day's comparison (T103)", () => {
  test("that nothing is unexplained, and when it ended", async () => {
    const office = await worldWith();
    await run(office);
    const { reconciliation, says } = await attested(office);
    expect(reconciliation).toEqual({
      state: "reconciled",
      at: morning,
      findings: {},
      unexplained: 0,
      unread: 0,
    });
    expect(says.at(-1)).toMatch(/compared .*; nothing is unexplained\.$/);
  });

  test("what it found, by kind, what of it healed, and what is unexplained", async () => {
    const office = await worldWith("missing", "overwritten", "locked-unkept");
    await run(office);
    const { reconciliation, says } = await attested(office);
    expect(reconciliation).toMatchObject({
      state: "reconciled",
      findings: {
        missing: { found: 1, healed: 0, open: 1 },
        overwritten: { found: 1, healed: 1, open: 0 },
        "locked-unkept": { found: 1, healed: 0, open: 1 },
      },
      unexplained: 2,
    });
    expect(says.at(-1)).toContain("2 differences are unexplained");
    const { body } = await attestations(office, { month: "2026-11" });
    expect(body["attestations"]).toMatchObject([
      { day, reconciled: true, unexplained: 2 },
    ]);
  });

  test("what is open from days before, too, and no longer what is closed", async () => {
    const office = await worldWith("missing");
    await run(office);
    await run(office, nextMorning);
    const { reconciliation, says } = await attested(office, {
      at: dayAfter,
      of: "2026-11-28",
    });
    expect(reconciliation).toMatchObject({
      findings: { missing: { found: 0, healed: 0, open: 1 } },
      unexplained: 1,
    });
    expect(says.at(-1)).toContain("1 difference is unexplained");
  });

  test("what could not be looked at", async () => {
    const office = await worldWith("platform-copy-left");
    office.platform.findRecording = () =>
      Promise.reject(new Error("the platform is down"));
    for (let tries = 0; tries < 6; tries += 1)
      await expect(run(office)).rejects.toHaveProperty("code");
    await run(office);
    const { reconciliation, says } = await attested(office);
    expect(reconciliation).toMatchObject({ unexplained: 0, unread: 3 });
    expect(says.at(-1)).toContain("3 of what there is could not be looked at");
  });

  test("that it had not ended, when it had not", async () => {
    const office = await worldWith("call-unheard");
    office.platform.listCalls = () =>
      Promise.reject(new Error("the platform is down"));
    await expect(run(office)).rejects.toHaveProperty("code");
    const { reconciliation, says } = await attested(office);
    expect(reconciliation).toEqual({ state: "under-way", startedAt: morning });
    expect(says.at(-1)).toContain("had not ended");
  });

  test("that there was none, and claims nothing, when it is missing", async () => {
    const office = await worldWith("missing");
    const { reconciliation, says } = await attested(office);
    expect(reconciliation).toEqual({ state: "not-reconciled" });
    expect(says.at(-1)).toContain("was not compared");
    const { body } = await attestations(office, { month: "2026-11" });
    expect(body["attestations"]).toMatchObject([{ day, reconciled: false }]);
  });
});
