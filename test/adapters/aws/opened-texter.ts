import { snsTexter } from "#adapters/aws/texter";
import type { OpenedTexter } from "#test/contracts/texter";
import { SNSClient } from "@aws-sdk/client-sns";
import type { Emulator } from "./emulator.ts";

/** The emulators do not show what was sent; `messages.test.ts` reads the request instead. */
export const openingTexter = (
  emulator: Emulator,
): (() => Promise<OpenedTexter>) => {
  const texter = snsTexter(new SNSClient(emulator));
  return () => Promise.resolve({ texter, close: () => Promise.resolve() });
};
