import { describe, expect, test } from "vitest";
import { Instant } from "#schemas/instant";
import { Attestation } from "#schemas/statement";
import { keepCall } from "#test/builders/calls";
import { type Office, openOffice } from "#test/builders/office";
import {
  attestAt,
  attestation,
  attestations,
  currentKey,
  keys,
} from "#test/builders/proof";
import { checkStatement } from "#test/independent/check-statement";

const at = (text: string) => Instant.parse(text);
const nextMorning = at("2026-11-25T04:00:00.000Z");
const afterTerm = at("2026-12-25T04:00:00.000Z");

async function attested(office: Office, day: string): Promise<Attestation> {
  const { body } = await attestation(office, day);
  return Attestation.parse(body["statement"]);
}

describe("an attestation", () => {
  test("is made once a day, however often its time comes", async () => {
    const office = openOffice();
    await attestAt(office, nextMorning);
    const first = await attestation(office, "2026-11-24");
    await keepCall(office);
    await attestAt(office, nextMorning);
    expect((await attestation(office, "2026-11-24")).text).toBe(first.text);
    expect(office.s3.listVersions("exports")).toHaveLength(1);
  });

  test("of a missed day says when it was really made", async () => {
    const office = openOffice();
    office.clock.set(afterTerm);
    await attestAt(office, nextMorning);
    expect(await attested(office, "2026-11-24")).toMatchObject({
      day: "2026-11-24",
      asOf: afterTerm,
    });
  });

  test("holds before a checker that shares no code with us, as the API answers it", async () => {
    const office = openOffice();
    await keepCall(office);
    await attestAt(office, nextMorning);
    const { text } = await attestation(office, "2026-11-24");
    const { pem } = await currentKey(office);
    expect(checkStatement(text, pem)).toBe(true);
    expect(checkStatement(text.replace('"calls":1', '"calls":0'), pem)).toBe(
      false,
    );
  });

  test("stays verifiable after the key was rotated", async () => {
    const office = openOffice();
    await attestAt(office, nextMorning);
    const old = await currentKey(office);
    office.rotateStatementKey();
    await attestAt(office, at("2026-11-26T04:00:00.000Z"));
    const { body } = await keys(office);
    expect(body["keys"]).toMatchObject([
      { jwk: { kty: "EC" } },
      { keyId: old.keyId, pem: old.pem },
    ]);
    const { text } = await attestation(office, "2026-11-24");
    expect(checkStatement(text, old.pem)).toBe(true);
    const newer = await attestation(office, "2026-11-25");
    expect(checkStatement(newer.text, old.pem)).toBe(false);
    expect(checkStatement(newer.text, (await currentKey(office)).pem)).toBe(
      true,
    );
  });

  test("is listed by month, oldest first, and the present month unless asked otherwise", async () => {
    const office = openOffice();
    await attestAt(office, nextMorning);
    await attestAt(office, at("2026-11-26T04:00:00.000Z"));
    const { body } = await attestations(office);
    expect(body).toMatchObject({
      month: "2026-11",
      attestations: [
        { day: "2026-11-24", overdue: 0, reconciled: false },
        { day: "2026-11-25", complete: true },
      ],
    });
    expect(
      (await attestations(office, { month: "2026-10" })).body,
    ).toMatchObject({ attestations: [] });
    expect((await attestations(office, { month: "now" })).status).toBe(400);
  });

  test("of a day that has none yet is a 404", async () => {
    const office = openOffice();
    expect((await attestation(office, "2026-11-24")).status).toBe(404);
  });

  test("whose document has expired is a 404, and its digest stays listed (T25)", async () => {
    const office = openOffice();
    await attestAt(office, nextMorning);
    const [version] = office.s3.listVersions("exports");
    if (version !== undefined)
      await office.objects.deleteVersions("exports", [version]);
    const { status, body } = await attestation(office, "2026-11-24");
    expect([status, body["detail"]]).toEqual([
      404,
      expect.stringContaining("expired"),
    ]);
  });

  test("whose evidence names another document is handed to nobody", async () => {
    const office = openOffice();
    await attestAt(office, nextMorning);
    const items = await office.ledger.readPartition("attestations#2026-11");
    const changed = items.flatMap((item) =>
      item.kind === "attestation"
        ? [{ ...item, document: { ...item.document, sha256: "0" } }]
        : [],
    );
    await office.ledger.replace(changed);
    expect((await attestation(office, "2026-11-24")).status).toBe(500);
  });
});
