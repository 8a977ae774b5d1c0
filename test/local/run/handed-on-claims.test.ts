import { expect, test } from "vitest";
import { handedOnClaims } from "#local/run/handed-on-claims";

test.each([
  [["privacy"], "[privacy]"],
  [["privacy", "quality"], "[privacy quality]"],
  [[], "[]"],
  ["access", "access"],
  [1795514400, "1795514400"],
  [true, "true"],
])("the claim %j reaches a function as %j (T86)", (value, text) => {
  expect(handedOnClaims({ claim: value })).toEqual({ claim: text });
});
