import { SESv2Client } from "@aws-sdk/client-sesv2";
import { sesLetters } from "#adapters/aws/letters";

/** Letters go out through SES, from the address in the environment. */
export const lettersIn = ({ LETTER_SENDER }: { LETTER_SENDER: string }) =>
  sesLetters({ client: new SESv2Client({}), sender: LETTER_SENDER });
