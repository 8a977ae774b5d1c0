import { expect, test } from "vitest";
import {
  afterThePlay,
  approve,
  ask,
  confirm,
  lettersOf,
  named,
  register,
  show,
  soleUser,
} from "./running-product.ts";

const ann = "+32470550101";

test("an identity is taken back, decided anew, and the request is answered (R51, T53)", async () => {
  const product = await afterThePlay();
  const { requestId } = await register(product, "access", ann);
  await confirm(product, requestId, soleUser);
  const undone = await ask(product, "POST", `/requests/${requestId}/undo`, {
    decision: "identity",
    reason: "wrong-calls",
  });
  expect(undone.status).toBe(200);
  expect(await show(product, requestId)).toMatchObject({
    waitsFor: "identity",
  });
  await confirm(product, requestId, named("interaction-consent"));
  await approve(product, requestId);
  expect(await show(product, requestId)).toMatchObject({ state: "fulfilled" });
  expect(lettersOf(product)).toHaveLength(3);
});

test("a wrong right is corrected, and the workflow goes through freeze and acknowledgement again (R49)", async () => {
  const product = await afterThePlay();
  const { requestId } = await register(product, "erasure", ann);
  await confirm(product, requestId, soleUser);
  const rights = { rights: ["access"], reason: "misread" };
  await ask(product, "POST", `/requests/${requestId}/rights`, rights);
  expect(await show(product, requestId)).toMatchObject({
    waitsFor: "approval",
    rights: ["access"],
  });
  await approve(product, requestId);
  const ended = await show(product, requestId);
  expect(ended).toMatchObject({ state: "fulfilled" });
  expect(ended.erasure).toBeUndefined();
  expect(lettersOf(product)).toHaveLength(4);
});

test("a duplicate closes behind the one that is answered, and nothing is let go between (T50)", async () => {
  const product = await afterThePlay();
  const { requestId: first } = await register(product, "access", ann);
  const { requestId: second } = await register(product, "access", ann);
  await ask(product, "POST", `/requests/${second}/duplicate-of`, {
    requestId: first,
    reason: "sent-twice",
  });
  expect(await show(product, second)).toMatchObject({ state: "duplicate" });
  await confirm(product, first, soleUser);
  await approve(product, first);
  expect(await show(product, first)).toMatchObject({ state: "fulfilled" });
  expect(lettersOf(product)).toHaveLength(5);
});

test("a closed request is reopened, and answered a second time by a workflow of its own (T112)", async () => {
  const product = await afterThePlay();
  const { requestId } = await register(product, "access", ann);
  await confirm(product, requestId, soleUser);
  await approve(product, requestId);
  const reopening = {
    because: "complaint",
    receivedAt: product.embedded.now(),
    subject: { phoneNumbers: [], email: "ann@example.invalid" },
  };
  const path = `/requests/${requestId}/reopening`;
  expect((await ask(product, "POST", path, reopening)).status).toBe(200);
  expect(await show(product, requestId)).toMatchObject({
    waitsFor: "identity",
  });
  await confirm(product, requestId, named("interaction-consent"));
  await approve(product, requestId);
  expect(await show(product, requestId)).toMatchObject({ state: "fulfilled" });
  expect(lettersOf(product).map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/./),
    expect.stringMatching(/access/),
    "Your package is ready",
    expect.stringMatching(/./),
    expect.stringMatching(/access/),
    "Your package is ready",
  ]);
});
