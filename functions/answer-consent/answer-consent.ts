import { answerConsent as recordAndAnswer } from "#domain/consent/answer-consent";
import type { EvidenceLedger, Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { digestOf } from "#functions/middleware/digest";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { isActiveSecret } from "#functions/middleware/secret-check";
import { ConsentReport } from "#schemas/consent";

type Needs = Pick<Ports, "tokens" | "secrets" | "now"> & {
  ledger: EvidenceLedger;
};

/** `POST /talkdesk/consents`: authenticated by one of two active keys in `x-api-key`, answered in the same breath. */
export const answerConsent = (
  ports: Needs,
  { CONSENT_POLICY }: EnvironmentOf<"CONSENT_POLICY">,
) =>
  httpDoor(async (request) => {
    if (
      !isActiveSecret(
        request.headers["x-api-key"],
        await ports.secrets.active("consent-keys"),
      )
    ) {
      throw new Refused(401, "Send an active key in the header x-api-key.");
    }
    const report = jsonBody(request, ConsentReport);
    const reply = await recordAndAnswer(
      ports,
      { report, digest: digestOf(report), receivedAt: ports.now() },
      CONSENT_POLICY,
    );
    return { status: 200, body: reply };
  });
