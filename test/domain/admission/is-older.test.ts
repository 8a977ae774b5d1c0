import { expect, test } from "vitest";
import { isOlder } from "#domain/admission/is-older";

test.each([
  ["0055AED6DCD90281E5", "0055AED6DCD90281E6", true],
  ["0055AED6DCD90281E6", "0055AED6DCD90281E5", false],
  ["0055AED6DCD90281E5", "0055AED6DCD90281E5", false],
  ["0055AED6DCD9", "0055AED6DCD90281E5", true],
  ["0055AED6DCDA", "0055AED6DCD90281E5", false],
  ["0055AED6DCD9", "0055AED6DCD90000", false],
])("%s is older than %s: %s (T104)", (one, other, older) => {
  expect(isOlder(one, other)).toBe(older);
});
