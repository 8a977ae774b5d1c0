import { expect, test } from "vitest";
import { aRequest, requestId } from "./answers.ts";
import { served } from "./served.ts";

test.each([
  [
    ["erase-contact", requestId, "--because", "asked-by-subject"],
    "",
    { reason: "asked-by-subject" },
  ],
  [
    ["approve-contact", requestId, "--phone", "1", "--phone", "2"],
    "/approval",
    { phoneNumbers: ["1", "2"] },
  ],
])("requests %j posts to platform-contact%s", async (words, to, body) => {
  await using api = await served({
    [`POST /requests/${requestId}/platform-contact${to}`]: { body: aRequest() },
  });
  const { code } = await api.tacet("requests", ...words);
  expect(code).toBe(0);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual(body);
});
