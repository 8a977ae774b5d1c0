import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { Product } from "#local/run/open-product";
import { afterThePlay, ask, seconds } from "./running-product.ts";

const Findings = z.object({
  findings: z.array(
    z.looseObject({ type: z.string(), about: z.looseObject({}) }),
  ),
});
const findings = async (product: Product) =>
  Findings.parse((await ask(product, "GET", "/findings")).body).findings;

/** A recording that the cast left kept. */
async function aKeptRecording({ embedded }: Product) {
  const items = await embedded.ledger.find("day", "calls#2026-03-02");
  const kept = items
    .filter((item) => item.kind === "recording")
    .find(({ state }) => state === "kept");
  if (kept === undefined) throw new RangeError("nothing is kept");
  return kept;
}

test("somebody reads the vault past our broker, and it is a finding as soon as CloudTrail's file is there (R29, R63, T97)", async () => {
  const product = await afterThePlay();
  const { recordingId } = await aKeptRecording(product);
  const response = await fetch(`${product.url}/control/reads`, {
    method: "POST",
    body: JSON.stringify({ recordingId }),
  });
  expect(response.status).toBe(201);
  await product.deliver();
  expect(await findings(product)).toMatchObject([
    {
      type: "listened-outside-the-rules",
      about: { recordingId, door: "storage", outside: "raw-read" },
    },
  ]);
  expect(product.deadLetters()).toBe(0);
}, 120_000);

test("somebody plays a recording inside Talkdesk, and it is known when its report is complete (R29, T97)", async () => {
  const product = await afterThePlay();
  const { platformRecordingId, recordingId } = await aKeptRecording(product);
  const response = await fetch(`${product.talkdesk.url}/control/plays`, {
    method: "POST",
    body: JSON.stringify({
      recordingId: platformRecordingId,
      userId: "user-of-nobody",
    }),
  });
  expect(response.status).toBe(204);
  expect(await findings(product)).toEqual([]);
  await seconds(product, 2.5 * 3600);
  expect(await findings(product)).toMatchObject([
    {
      type: "listened-outside-the-rules",
      about: { recordingId, door: "platform", outside: "unknown-person" },
    },
  ]);
}, 120_000);
