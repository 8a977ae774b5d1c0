import { describe, expect, test } from "vitest";
import { openFindings } from "#domain/ledger/reconciliation-keys";
import { plusDays } from "#domain/time/instant";
import { reconcile } from "#functions/reconcile/reconcile";
import { Instant, LegalDate } from "#schemas/instant";
import type { Transfer } from "#schemas/transfer";
import { context } from "#test/builders/gateway";
import { environment, type Office, openOffice } from "#test/builders/office";
import { seenUntil } from "#test/builders/reconciled-office";

const start = Instant.parse("2026-12-01T02:10:00.000Z");
const dayAfter = (days: number): LegalDate =>
  LegalDate.parse(plusDays(start, days).slice(0, 10));

const line = (validTo?: LegalDate): Transfer => ({
  exporters: ["ro-9"],
  importer: { id: "gb-16", name: "Mood Media Limited", country: "GB" },
  instrument: "adequacy",
  reference: "Decision (EU) 2021/1772",
  validFrom: LegalDate.parse("2021-06-28"),
  ...(validTo === undefined ? {} : { validTo }),
});

/** The comparison of the day before, that many days on. */
async function runOn(
  office: Office,
  day: number,
  transfers: Transfer[],
): Promise<void> {
  const at = plusDays(start, day);
  office.clock.set(at);
  await seenUntil(office, at);
  await reconcile(office, { ...environment, TRANSFERS: transfers })(
    { scheduledTime: at },
    context,
  );
}

async function open(office: Office): Promise<string[]> {
  const found = await office.ledger.find("alias", openFindings);
  return found.flatMap((item) =>
    item.kind === "finding" ? [`${item.type} ${item.subject}`] : [],
  );
}

const told = (office: Office): string[] =>
  office
    .outbox()
    .flatMap((one) =>
      one.kind === "notice" && one.to === "privacy"
        ? (one.body.match(/^transfer-\w+: \d+/gm) ?? [])
        : [],
    );

describe("what a transfer rests on and that ends in a hundred days", () => {
  test("is told to privacy staff at ninety, thirty and seven days and when it has ended, once each, and stays one finding (R35, T111)", async () => {
    const office = openOffice();
    const transfers = [line(dayAfter(100))];
    const stages: string[] = [];
    for (let day = 0; day <= 105; day += 1) {
      await runOn(office, day, transfers);
      const [finding, ...others] = await open(office);
      expect(others).toEqual([]);
      const stage = finding?.split("#").at(-1) ?? "none";
      if (stages.at(-1) !== stage) stages.push(stage);
    }
    expect(stages).toEqual(["none", "90", "30", "7", "ended"]);
    expect(told(office)).toEqual([
      "transfer-ending: 1",
      "transfer-ending: 1",
      "transfer-ending: 1",
      "transfer-ended: 1",
    ]);
  });

  test("is no finding any more once the settings renew it, nor once its line is gone (R35, T110)", async () => {
    const office = openOffice();
    await runOn(office, 95, [line(dayAfter(100))]);
    expect(await open(office)).toEqual([
      `transfer-ending adequacy#ro-9#gb-16#${dayAfter(100)}#7`,
    ]);
    await runOn(office, 96, [line(dayAfter(500))]);
    expect(await open(office)).toEqual([]);
    await runOn(office, 501, [line(dayAfter(500))]);
    expect(await open(office)).toHaveLength(1);
    await runOn(office, 502, []);
    expect(await open(office)).toEqual([]);
  });

  test("is named by ids, and by what it rests on alone (R35, T109)", async () => {
    const office = openOffice();
    await runOn(office, 101, [line(dayAfter(100))]);
    const [finding] = await office.ledger.find("alias", openFindings);
    expect(finding).toMatchObject({
      severity: "high",
      owner: "privacy",
      about: {
        instrument: "adequacy",
        exporters: "ro-9",
        importer: "gb-16",
        validTo: dayAfter(100),
      },
    });
  });
});
