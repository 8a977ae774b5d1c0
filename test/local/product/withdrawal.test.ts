import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { localSecrets } from "#local/run/local-secrets";
import type { Product } from "#local/run/open-product";
import {
  afterThePlay,
  ask,
  callOf,
  confirm,
  register,
  seconds,
  soleUser,
  statesOf,
} from "./running-product.ts";

const Path = z.object({ path: z.string() });

async function linkTo(product: Product, id: string): Promise<string> {
  const { body } = await ask(
    product,
    "POST",
    `/calls/interaction-${id}/withdrawal-links`,
    { language: "nl" },
  );
  return `${product.url}${Path.parse(body).path}`;
}

/** What a browser sends: no token, and with the button the form's field. */
async function visit(product: Product, url: string, form?: string) {
  const response = await fetch(url, {
    ...(form === undefined
      ? {}
      : {
          method: "POST",
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: form,
        }),
  });
  const page = await response.text();
  await product.deliver();
  return {
    status: response.status,
    page,
    contentType: response.headers.get("content-type"),
  };
}

const versionsOf = async (product: Product, id: string) => {
  const { recordings } = await callOf(product, id);
  const keys = new Set(recordings.map(({ recordingId }) => recordingId));
  return product.embedded.s3
    .listVersions("recordings")
    .filter(({ key }) => keys.has(key));
};

const atThePlatform = ({ talkdesk }: Product, id: string) =>
  talkdesk.control
    .observe()
    .recordings.filter(
      ({ interactionId }) => interactionId === `interaction-${id}`,
    );

describe("a link to withdraw with", () => {
  test("shows a page, changes nothing before its button, and then the audio goes at both places with the next sweep (R10, R44, T27, T28)", async () => {
    const product = await afterThePlay();
    const url = await linkTo(product, "consent");

    const shown = await visit(product, url);
    expect([shown.status, shown.contentType]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
    expect(shown.page).toContain("Uw toestemming intrekken");
    await seconds(product, 120);
    expect(await statesOf(product, "consent")).toEqual(["kept"]);
    expect(await versionsOf(product, "consent")).toHaveLength(1);

    const done = await visit(product, url, "told=1");
    expect(done.page).toContain("Uw toestemming is ingetrokken");
    await seconds(product, 60);
    expect(await versionsOf(product, "consent")).toEqual([]);
    expect(atThePlatform(product, "consent")).toEqual([]);
    expect(await callOf(product, "consent")).toMatchObject({
      recordingConsent: "withdrawn",
      recordings: [{ state: "erased", erasure: { cause: "withdrawn" } }],
      consents: [
        { purpose: "recording", ended: { as: "withdrawn", channel: "link" } },
      ],
      answers: [
        { answer: "given" },
        { answer: "withdrawn", told: { version: "1", language: "nl" } },
      ],
    });
    expect(await statesOf(product, "transfer")).toEqual(["kept", "kept"]);
  });

  test("is worth nothing afterwards, and says the same as one that never was (R44, T101)", async () => {
    const product = await afterThePlay();
    const url = await linkTo(product, "consent");
    await visit(product, url, "told=1");
    const again = await visit(product, url, "told=1");
    const never = `${product.url}/withdrawals/never?language=nl`;
    expect(again.status).toBe(404);
    expect(await visit(product, never)).toEqual(again);
    const odd = await visit(product, `${product.url}/withdrawals/%ff%zz`);
    expect(odd.status).toBe(404);
    expect(odd.page).toContain("This link cannot be used");
  });

  test("is made for the flow, too, with the flow's key (R44)", async () => {
    const product = await afterThePlay();
    const made = await fetch(`${product.url}/talkdesk/withdrawal-links`, {
      method: "POST",
      headers: { "x-api-key": localSecrets["consent-keys"] },
      body: JSON.stringify({ interaction_id: "interaction-consent" }),
    });
    expect(made.status).toBe(201);
    const { path } = Path.parse(await made.json());
    expect((await visit(product, `${product.url}${path}`)).status).toBe(200);
  });
});

describe("an order to erase before the term", () => {
  test("of a withdrawal waits for a request that froze the recording, and no longer (R44, T27)", async () => {
    const product = await afterThePlay();
    const { requestId } = await register(product, "access", "+32470550101");
    await ask(product, "POST", "/calls/interaction-consent/withdrawals", {
      purpose: "recording",
      channel: "phone",
    });
    await seconds(product, 300);
    expect(await versionsOf(product, "consent")).toHaveLength(1);
    expect(await callOf(product, "consent")).toMatchObject({
      recordings: [
        {
          state: "kept",
          keepers: [{ by: "request" }],
          erasure: { cause: "withdrawn" },
        },
      ],
    });

    await confirm(product, requestId, soleUser);
    await ask(product, "POST", `/requests/${requestId}/approval`, {
      verdict: "refused",
      reason: "identity-not-established",
    });
    await seconds(product, 120);
    expect(await versionsOf(product, "consent")).toEqual([]);
    expect(atThePlatform(product, "consent")).toEqual([]);
  });

  test.each([
    [
      "minor",
      { basis: "reason-to-believe", signs: ["told-of-school"] },
      "minor",
    ],
    ["objections", { verdict: "upheld" }, "objection"],
  ])(
    "by %s is carried out at both places (R41, R54)",
    async (what, body, cause) => {
      const product = await afterThePlay();
      const { status } = await ask(
        product,
        "POST",
        `/calls/interaction-transfer/${what}`,
        body,
      );
      expect(status).toBe(201);
      await seconds(product, 120);
      expect(await versionsOf(product, "transfer")).toEqual([]);
      expect(atThePlatform(product, "transfer")).toEqual([]);
      expect(await callOf(product, "transfer")).toMatchObject({
        recordings: [{ erasure: { cause } }, { erasure: { cause } }],
      });
    },
  );
});
