import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { environmentOf } from "#functions/middleware/environment";

test("a value that was packed to fit into Lambda's 4 KB is read like any other", () => {
  const packed = deflateRawSync("[]").toString("base64");
  expect(
    environmentOf(["TRANSFERS"], { TRANSFERS: `deflate:${packed}` }),
  ).toEqual(environmentOf(["TRANSFERS"], { TRANSFERS: "[]" }));
});
