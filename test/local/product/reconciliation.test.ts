import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openFindings } from "#domain/ledger/reconciliation-keys";
import { bodyOf } from "#test/contracts/bodies";
import { afterThePlay, ask, days } from "./running-product.ts";

test("the played calls are reconciled each day without a finding (T103)", async () => {
  const product = await afterThePlay();
  await days(product, 3);
  const { body } = await ask(product, "GET", "/reconciliations?month=2026-03");
  expect(body).toMatchObject({
    reconciliations: expect.arrayContaining([
      expect.objectContaining({
        day: "2026-03-02",
        step: "done",
        found: 0,
        unread: 0,
      }),
    ]),
  });
  expect(await ask(product, "GET", "/findings")).toMatchObject({
    status: 200,
    body: { findings: [] },
  });
  expect(product.deadLetters()).toBe(0);
}, 120_000);

test("a version of nobody is found, erased by the eraser and met no more (T104)", async () => {
  const product = await afterThePlay();
  const { embedded } = product;
  const { versionId } = await embedded.objects.put(
    "recordings",
    randomUUID(),
    bodyOf("ID3 from nobody"),
    "audio/mpeg",
  );
  await days(product, 3);
  const { body } = await ask(product, "GET", "/reconciliations/2026-03-02");
  expect(body).toMatchObject({
    found: 1,
    healed: 1,
    findings: [{ type: "unknown-version", about: { versionId } }],
  });
  expect(
    embedded.s3.listVersions("recordings").map((one) => one.versionId),
  ).not.toContain(versionId);
  expect(await embedded.ledger.find("alias", openFindings)).toEqual([]);
}, 120_000);
