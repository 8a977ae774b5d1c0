import { SESv2Client } from "@aws-sdk/client-sesv2";
import { sesLetters } from "#adapters/aws/letters";
import type { Notifier } from "#domain/ports";
import { noticesIn } from "./notifier.ts";

/**
 * Letters go out through SES, from the address in the environment; of one that may or may not have gone, privacy staff is
 * told. The SDK does not try again by itself: it would send a letter twice whose answer was lost.
 */
export const notifierIn = (environment: {
  LETTER_SENDER: string;
  PRIVACY_TOPIC: string;
}): Notifier => ({ ...noticesIn(environment), ...lettersIn(environment) });

/** For letters nobody misses: whoever does not get one asks again. */
export const lettersIn = (environment: {
  LETTER_SENDER: string;
}): Pick<Notifier, "write"> =>
  sesLetters({
    client: new SESv2Client({ maxAttempts: 1 }),
    sender: environment.LETTER_SENDER,
  });
