import { expect, test } from "vitest";
import type { Product } from "#local/run/open-product";
import { runProduct, seconds } from "./running-product.ts";

const form = {
  rights: ["access"],
  entityId: "be-2",
  language: "nl",
  phoneNumbers: ["0470 55 01 01"],
  email: "ann@example.invalid",
};

const post = (product: Product, body: unknown) =>
  fetch(`${product.url}/public/requests`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const letters = ({ embedded }: Product) =>
  embedded.outbox().filter(({ kind }) => kind === "letter");

test("anybody asks without a token, confirms by the letter's link, is acknowledged, and sees where it stands (R49, T48)", async () => {
  const product = await runProduct();
  expect((await post(product, form)).status).toBe(202);
  await seconds(product, 60);
  const [letter] = letters(product);
  const address = /http\S+/.exec(letter?.body ?? "")?.[0] ?? "";

  const shown = await (await fetch(address)).text();
  expect(shown).toContain("Ja, dit is mijn verzoek");
  await seconds(product, 3600);
  expect(letters(product)).toHaveLength(1);

  const body = "confirmed=yes";
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const method = "POST";
  const done = await (await fetch(address, { method, headers, body })).text();
  expect(done).toContain("Uw verzoek is geregistreerd");
  await product.deliver();
  expect(letters(product)[1]?.subject).toBe("Uw verzoek is geregistreerd");

  const path = /href="([^"]+status[^"]+)"/.exec(done)?.[1] ?? "";
  const status = await fetch(`${product.url}${path}`, {
    headers: { accept: "application/json" },
  });
  expect(await status.json()).toMatchObject({
    state: "checking",
    receivedOn: "2026-03-02",
    answerBy: "2026-04-01",
  });
});
