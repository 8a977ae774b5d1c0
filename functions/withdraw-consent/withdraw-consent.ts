import type { Ports } from "#domain/ports";
import { withdrawConsent as withdraw } from "#domain/withdrawal/withdraw-consent";
import { textVersion } from "#domain/withdrawal/withdrawal-text";
import { interactionIdIn } from "#functions/middleware/call-path";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import { NewWithdrawal } from "#schemas/withdrawal";

/**
 * `POST /calls/{interactionId}/withdrawals`: a caller takes a consent back and staff heard it. The answer has the text
 * to tell the caller at that moment (R44); which text it was is part of the evidence.
 */
export const withdrawConsent = ({
  ledger,
  now,
}: Pick<Ports, "ledger" | "now">) =>
  httpDoor(async (request) => {
    const heardBy = await staffAsking({ ledger, now }, request);
    const interactionId = interactionIdIn(request);
    const { purpose, channel, language } = jsonBody(request, NewWithdrawal);
    const withdrawn = await withdraw(ledger, {
      interactionId,
      purpose,
      channel,
      heardBy,
      told: {
        to: "staff",
        languages: language === undefined ? [] : [language],
      },
      now: now(),
    });
    if (withdrawn.verdict === "unknown-call")
      throw new Refused(404, "There is no call with this interaction id.");
    const { verdict, text, ...times } = withdrawn;
    return {
      status: verdict === "withdrawn" ? 201 : 200,
      body: {
        interactionId,
        purpose,
        outcome: verdict,
        ...times,
        tell: {
          version: textVersion,
          language: text.language,
          text: text.consequences[purpose],
        },
      },
    };
  });
