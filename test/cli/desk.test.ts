import { expect, test } from "vitest";
import * as z from "zod";
import { aRequest, requestId } from "./answers.ts";
import { served } from "./served.ts";

const Said = z.object({ receivedAt: z.string() });
const receivedAt = "2026-11-24T08:00:00.000Z";

test("a request is withdrawn by its channel, and shown as withdrawn", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/withdrawal`]: {
      body: aRequest({ withdrawn: { channel: "phone", receivedAt } }),
    },
  });
  const { out } = await api.tacet(
    ...["requests", "withdraw", requestId, "--channel", "phone"],
    ...["--received-at", "2026-11-24T10:00:00+02:00"],
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    channel: "phone",
    receivedAt,
  });
  expect(out).toMatch(/^withdrawn +by phone, 2026-11-24 08:00Z$/m);
});

test("a withdrawal that says no time is received now", async () => {
  await using api = await served({
    [`POST /requests/${requestId}/withdrawal`]: { body: aRequest() },
  });
  const before = new Date().toISOString();
  await api.tacet("requests", "withdraw", requestId, "--channel", "email");
  const { receivedAt: said } = Said.parse(JSON.parse(api.asked[0]?.body ?? ""));
  expect(said >= before).toBe(true);
});
