import { SNSClient } from "@aws-sdk/client-sns";
import { snsTexter } from "#adapters/aws/texter";
import type { Texter } from "#domain/codes/code-ports";

/** The SDK does not try again by itself: it would send a text twice whose answer was lost. */
export const texter = (): Texter =>
  snsTexter(new SNSClient({ maxAttempts: 1 }));
