import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { Product } from "#local/run/open-product";
import { RecordingId, SuspensionId, VersionId } from "#schemas/ids";
import { afterThePlay, ask, callOf, monday } from "./running-product.ts";
import { plusDays } from "#domain/time/instant";

const dayMs = 86_400_000;
const interactionIds = ["interaction-consent"];

/** Days pass with all that is scheduled, once a day: two hundred of them by the hour would take minutes. */
async function untilDay(product: Product, day: number): Promise<void> {
  const end = plusDays(monday, day);
  while (product.embedded.now() < end) {
    product.embedded.clock.advance(dayMs);
    await product.time.tick();
  }
  await product.deliver();
}

/** A few runs of every schedule, as it were in the same hour. */
async function runs(product: Product): Promise<void> {
  for (let run = 0; run < 4; run += 1) {
    product.embedded.clock.advance(900_000);
    await product.time.tick();
  }
  await product.deliver();
}

async function versionOf(product: Product) {
  const { recordings } = await callOf(product, "consent");
  return z
    .looseObject({ recordingId: RecordingId, versionId: VersionId })
    .parse(recordings[0]);
}

const Placed = z.looseObject({ suspensionId: SuspensionId, state: z.string() });

async function hold(product: Product): Promise<string> {
  const { status, body } = await ask(product, "POST", "/suspensions", {
    type: "hold",
    matterId: "MATTER-7",
    ground: "legal-claim",
    reviewBy: plusDays(product.embedded.now(), 90).slice(0, 10),
    scope: { kind: "calls", interactionIds },
  });
  expect(status).toBe(202);
  return `/suspensions/${Placed.parse(body).suspensionId}`;
}

const stateOf = async (product: Product, path: string) =>
  Placed.parse((await ask(product, "GET", path)).body).state;

const read = async (product: Product, key: string, versionId: VersionId) => {
  const chunks: Uint8Array[] = [];
  const version = { key, versionId };
  for await (const chunk of await product.embedded.objects.read(
    "recordings",
    version,
  ))
    chunks.push(chunk);
  return Buffer.concat(chunks).length;
};

/** As one of the local people. */
async function postAs(product: Product, person: string, path: string) {
  const response = await fetch(`${product.url}${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${product.tokenOf(person)}`,
      "content-type": "application/json",
    },
    body: "{}",
  });
  return response.status;
}

test("a recording held on day 20 is behind the bucket's own expiry on day 30, is read on day 200, and is gone everywhere after two people let it go (R27, T15, T16, T22)", async () => {
  const product = await afterThePlay();
  await untilDay(product, 20);
  const path = await hold(product);
  await runs(product);
  expect(await stateOf(product, path)).toBe("in-force");
  const { recordingId: key, versionId } = await versionOf(product);

  await untilDay(product, 32);
  const behind = product.embedded.s3
    .listVersions("recordings")
    .filter((version) => version.key === key);
  expect(behind.map(({ marker }) => marker).sort()).toEqual([false, true]);
  await untilDay(product, 200);
  expect(await read(product, key, versionId)).toBeGreaterThan(1000);

  await untilDay(product, 300);
  const post = (person: string, step: string) =>
    postAs(product, person, `${path}/${step}`);
  expect(await post("local-second-officer", "release")).toBe(200);
  expect(await post("local-second-officer", "release/approval")).toBe(409);
  expect(await post("local-privacy-officer", "release/approval")).toBe(403);
  expect(await post("local-releaser", "release/approval")).toBe(200);
  await untilDay(product, 302);
  expect(await read(product, key, versionId)).toBeGreaterThan(1000);

  await untilDay(product, 304);
  await runs(product);
  expect(await stateOf(product, path)).toBe("released");
  const gone = await callOf(product, "consent");
  expect(gone.recordings).toMatchObject([
    { state: "erased", erasure: { cause: "term" }, keepers: [] },
  ]);
  await untilDay(product, 307);
  expect(product.embedded.s3.listVersions("recordings")).toEqual([]);
  expect(product.talkdesk.control.observe().recordings).toEqual([]);
  expect(product.deadLetters()).toBe(0);
});
