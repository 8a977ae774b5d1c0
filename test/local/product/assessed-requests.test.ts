import { expect, test } from "vitest";
import type { Product } from "#local/run/open-product";
import { plusDays } from "#domain/time/instant";
import type { RequestId } from "#schemas/ids";
import {
  afterThePlay,
  approve,
  ask,
  confirm,
  days,
  lettersOf,
  register,
  show,
  soleUser,
} from "./running-product.ts";

const ann = "+32470550101";

/** A request that says once more what another says, found excessive by a person. */
async function assessed(product: Product, consequence: object) {
  const { requestId: first } = await register(product, "access", ann);
  const { requestId } = await register(product, "access", ann);
  await confirm(product, requestId, soleUser);
  const { status } = await ask(
    product,
    "POST",
    `/requests/${requestId}/assessment`,
    {
      finding: "excessive",
      signs: ["overlaps-another"],
      otherRequests: [first],
      reasons: "You asked for the very same on the same day, by two letters.",
      consequence,
    },
  );
  expect(status).toBe(200);
  return requestId;
}

const aFee = (product: Product) => ({
  ...{ kind: "fee", value: 25, currency: "EUR" },
  payBy: plusDays(product.embedded.now(), 10).slice(0, 10),
});

const settle = (product: Product, requestId: RequestId, body: object) =>
  ask(product, "POST", `/requests/${requestId}/fee`, body);

const subjects = (product: Product) =>
  lettersOf(product).map(({ subject }) => subject);

test("a request that is refused as excessive ends refused, with one letter (R52)", async () => {
  const product = await afterThePlay();
  const requestId = await assessed(product, { kind: "refuse" });
  expect(await show(product, requestId)).toMatchObject({ state: "refused" });
  expect(lettersOf(product)).toHaveLength(3);
});

test.each([
  { outcome: "waived", reason: "hardship" },
  { outcome: "paid", receipt: "R-17" },
])("a fee leads back to the answer: %j (R52)", async (settlement) => {
  const product = await afterThePlay();
  const requestId = await assessed(product, aFee(product));
  expect(await show(product, requestId)).toMatchObject({
    state: "awaiting-fee",
    waitsFor: "fee",
  });
  const paidAt = product.embedded.now();
  await settle(product, requestId, { ...settlement, paidAt });
  expect(await show(product, requestId)).toMatchObject({
    waitsFor: "approval",
  });
  await approve(product, requestId);
  expect(await show(product, requestId)).toMatchObject({ state: "fulfilled" });
  expect(subjects(product).filter((one) => one.includes("fee"))).toHaveLength(
    1,
  );
});

test("a fee that nobody pays ends the request, after staff was told that it waits (R52, T108)", async () => {
  const product = await afterThePlay();
  const requestId = await assessed(product, aFee(product));
  await days(product, 8);
  expect(await show(product, requestId)).toMatchObject({
    escalations: 1,
    waitsFor: "fee",
  });
  await days(product, 3);
  await settle(product, requestId, { outcome: "unpaid" });
  expect(await show(product, requestId)).toMatchObject({
    state: "fee-unpaid",
  });
  expect(subjects(product).at(-1)).toBe("Your request is closed");
});
