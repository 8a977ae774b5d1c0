import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { awsPlaceIn } from "#adapters/aws/aws-place";
import { ledgerAppend } from "#adapters/aws/ledger-append";
import { recordOf } from "#adapters/aws/ledger-record";
import { pause } from "#adapters/aws/pause";
import { sdkPutItem } from "#adapters/aws/sdk-operations";
import { signedOperations } from "#adapters/aws/signed-operations";
import { awsTokens } from "#adapters/aws/tokens";
import { systemNow } from "#adapters/system";
import { answerConsent } from "#domain/consent/answer-consent";
import { lineOf, subjectToken } from "#domain/subject/subject-token";
import { digestOf } from "#functions/middleware/digest";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody } from "#functions/middleware/json-body";
import { isActiveSecret } from "#functions/middleware/secret-check";
import { ConsentReport } from "#schemas/consent";
import { consent } from "#stacks/settings/consent";
import { context } from "#test/builders/gateway";
import { aConsentAnswer, aSubject } from "#test/contracts/ledger-items";
import { forgetfulLedger, oneToken } from "./ports-in-memory.ts";

const memory = { ledger: forgetfulLedger, tokens: oneToken };
const signed = signedOperations({
  place: (service) => awsPlaceIn(process.env, service),
  now: Date.now,
  pause,
  withinMilliseconds: 1500,
});
const putItem = sdkPutItem(new DynamoDBClient({}));
const bySdk = ledgerAppend({ putItem, table: "ledger" });
const bySigning = ledgerAppend({ ...signed, table: "ledger" });
const tokens = awsTokens({ ...signed, keys: [{ kid: "k1", keyArn: "key" }] });
const emptyDoor = httpDoor(() => Promise.resolve({ status: 200, body: {} }));

/** What answer-consent does with one webhook, part by part, each by itself. */
export function callsFor(event: APIGatewayProxyEventV2) {
  const body = Buffer.from(event.body ?? "");
  const report = jsonBody({ body }, ConsentReport);
  const digest = digestOf(report);
  const line = lineOf(consent.lines, report.talkdesk_phone_number);
  const answer = aConsentAnswer({ digest, subject: aSubject() });
  const reply = { recording_allowed: true };
  return {
    "door (event in, answer out)": () => emptyDoor(event, context),
    "secret check": () =>
      isActiveSecret(event.headers["x-api-key"], ["new-key", "old-key"]),
    "parse and validate": () => jsonBody({ body }, ConsentReport),
    digest: () => digestOf(report),
    "number to token, KMS aside": () =>
      subjectToken(oneToken, report.contact_phone_number, line?.region),
    "decide and answer, token within": () =>
      answerConsent(
        memory,
        { report, digest, receivedAt: systemNow() },
        consent,
      ),
    "serialise the reply": () => JSON.stringify(reply),
    "item to the table's record": () => recordOf(answer),
    "number to token, once its working key is known": () =>
      tokens.current("+32470550101"),
    "PutItem, signed by us": () => bySigning.append(answer),
    "PutItem through the SDK": () => bySdk.append(answer),
  };
}
