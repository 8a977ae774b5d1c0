import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { Product } from "#local/run/open-product";
import type { RequestId } from "#schemas/ids";
import {
  afterThePlay,
  approve,
  ask,
  callOf,
  confirm,
  days,
  lettersOf,
  named,
  register,
  requester,
  seconds,
  show,
  soleUser,
  statesOf,
} from "./running-product.ts";

const Link = z.object({
  url: z.string(),
  sha256: z.string(),
  bytes: z.number(),
});
const Manifest = z.object({
  statement: z.object({
    files: z.array(
      z.object({ name: z.string(), bytes: z.number(), sha256: z.string() }),
    ),
  }),
});
const Data = z.object({
  calls: z.array(
    z.object({
      interactionId: z.string(),
      consent: z.array(
        z.looseObject({ answer: z.string(), because: z.string() }),
      ),
      recordings: z.array(z.looseObject({ audio: z.nullable(z.string()) })),
    }),
  ),
});
const Context = z.looseObject({
  controller: z.looseObject({ name: z.string() }),
  recipients: z.array(z.string()),
  complaint: z.looseObject({ name: z.string() }),
  storagePeriod: z.string(),
});

const digest = (bytes: Uint8Array) =>
  createHash("sha256").update(bytes).digest("hex");

async function fulfilledAccess(
  product: Product,
  phoneNumber: string,
  scope: object,
): Promise<RequestId> {
  const { requestId } = await register(product, "access", phoneNumber);
  expect(await confirm(product, requestId, scope)).toBe(200);
  expect(await approve(product, requestId)).toBe(200);
  expect(await show(product, requestId)).toMatchObject({ state: "fulfilled" });
  return requestId;
}

async function linkTo(product: Product, requestId: RequestId) {
  return Link.parse(
    (await ask(product, "POST", `/requests/${requestId}/export/links`)).body,
  );
}

async function packageOf(product: Product, requestId: RequestId) {
  const link = await linkTo(product, requestId);
  const bytes = new Uint8Array(await (await fetch(link.url)).arrayBuffer());
  expect(digest(bytes)).toBe(link.sha256);
  const files = new Map(Object.entries(unzipSync(bytes)));
  const json = (name: string): unknown =>
    JSON.parse(new TextDecoder().decode(files.get(name)));
  return {
    files,
    manifest: Manifest.parse(json("manifest.json")).statement,
    data: Data.parse(json("data.json")),
    context: Context.parse(json("context.json")),
  };
}

describe("a request for access", () => {
  test("ends with a package of the caller's own audio and all data about it (R38)", async () => {
    const product = await afterThePlay();
    const requestId = await fulfilledAccess(
      product,
      "+32 470 55 01 01",
      soleUser,
    );
    const { files, manifest, data, context } = await packageOf(
      product,
      requestId,
    );

    for (const { name, bytes, sha256 } of manifest.files) {
      expect(files.get(name)).toHaveLength(bytes);
      expect(digest(files.get(name) ?? new Uint8Array())).toBe(sha256);
    }
    expect([...files.keys()].sort()).toEqual(
      [...manifest.files.map(({ name }) => name), "manifest.json"].sort(),
    );
    expect(data.calls).toHaveLength(1);
    expect(data.calls[0]).toMatchObject({
      interactionId: "interaction-consent",
      consent: [{ answer: "given", because: "pressed-yes" }],
    });
    const [audio = ""] = data.calls.flatMap(({ recordings }) =>
      recordings.map((one) => one.audio ?? ""),
    );
    expect(Buffer.from(files.get(audio) ?? [])).toEqual(
      readFileSync("local/talkdesk/audio/conversation-invoice.mp3"),
    );
    expect(context.recipients).toEqual(["Talkdesk, Inc."]);
    expect(context.storagePeriod).toContain("30 days");
    expect(lettersOf(product).map(({ to }) => to)).toEqual([
      requester.email,
      requester.email,
      requester.email,
    ]);
  });

  test("gives a link that opens for five minutes, and only as it was signed", async () => {
    const product = await afterThePlay();
    const requestId = await fulfilledAccess(product, "+32470550101", soleUser);
    const { url } = await linkTo(product, requestId);
    const forged = new URL(url);
    forged.searchParams.set("signature", "A".repeat(43));
    const other = new URL(url);
    other.searchParams.set("expires", "2027-01-01T00:00:00.000Z");

    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(forged)).status).toBe(403);
    expect((await fetch(other)).status).toBe(403);
    await seconds(product, 6 * 60);
    expect((await fetch(url)).status).toBe(403);
  });

  test("keeps what it needs past the term, and not a day longer than itself (T50, T13)", async () => {
    const product = await afterThePlay();
    const { requestId } = await register(product, "access", "+32470550101");
    await days(product, 31);

    expect(await callOf(product, "consent")).toMatchObject({
      recordings: [{ state: "kept", keepers: [{ by: "request" }] }],
    });
    expect(await statesOf(product, "transfer")).toEqual(["erased", "erased"]);
    await confirm(product, requestId, soleUser);
    await approve(product, requestId);
    const { data } = await packageOf(product, requestId);
    const names = data.calls.flatMap(({ recordings }) =>
      recordings.map(({ audio }) => audio),
    );
    expect(names.join()).toMatch(/^audio[/].+[.]mp3$/);

    await seconds(product, 60 * 60);
    expect(await statesOf(product, "consent")).toEqual(["erased"]);
    expect(
      product.embedded.s3
        .listVersions("recordings")
        .filter(({ marker }) => !marker),
    ).toEqual([]);
    expect(product.talkdesk.control.observe().recordings).toEqual([]);
  });

  test("finds a call from a withheld number only when the call is named (T55)", async () => {
    const product = await afterThePlay();
    const byNumber = await register(product, "access", "anonymous");
    expect(byNumber).toMatchObject({ usableNumbers: false, candidates: 0 });
    await confirm(product, byNumber.requestId, soleUser);
    expect(await show(product, byNumber.requestId)).toMatchObject({
      scopeSize: 0,
    });

    const byName = await fulfilledAccess(
      product,
      "anonymous",
      named("interaction-withheld"),
    );
    const { data } = await packageOf(product, byName);
    expect(data.calls.map(({ interactionId }) => interactionId)).toEqual([
      "interaction-withheld",
    ]);
  });
});
