import { expect, it } from "vitest";
import { type Receiver, ReceiverId } from "#schemas/transmission";
import { checkReceivers } from "#stacks/settings/check-receivers";

const receiver = (overrides: Partial<Receiver> = {}): Receiver => ({
  id: ReceiverId.parse("example-telecom"),
  name: "Example Telecom",
  address: "https://telecom.example/portability",
  ...overrides,
});
const here = "http://127.0.0.1:4020/portability";

it.each([
  [
    "plain HTTP",
    "production",
    [receiver({ address: "http://telecom.example/" })],
    "https",
  ],
  ["this machine", "production", [receiver({ address: here })], "local only"],
  ["one id twice", "local", [receiver(), receiver()], "twice"],
] as const)(
  "no environment is made whose receivers have %s",
  (_, environment, receivers, fault) => {
    expect(() => {
      checkReceivers(environment, receivers);
    }).toThrow(fault);
  },
);

it("reviewed receivers are let through, and this machine on itself", () => {
  checkReceivers("production", [receiver()]);
  checkReceivers("local", [receiver({ address: here })]);
});
