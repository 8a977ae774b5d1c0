import { expect, test } from "vitest";
import {
  afterThePlay,
  ask,
  confirm,
  lettersOf,
  register,
  show,
  soleUser,
} from "./running-product.ts";

const ann = "+32470550101";

test.each(["identity", "approval"] as const)(
  "a request taken back while it waits for %s is told so, let go and closed",
  async (wait) => {
    const product = await afterThePlay();
    const { requestId } = await register(product, "access", ann);
    if (wait === "approval") await confirm(product, requestId, soleUser);
    const { status } = await ask(
      product,
      "POST",
      `/requests/${requestId}/withdrawal`,
      { channel: "phone", receivedAt: product.embedded.now() },
    );
    expect(status).toBe(200);
    expect(await show(product, requestId)).toMatchObject({
      state: "withdrawn",
    });
    expect(lettersOf(product)).toHaveLength(2);
  },
);
