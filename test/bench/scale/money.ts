import { prices } from "#test/bench/counting/prices";
import { times, type Lines } from "#test/bench/counting/lines";
import { audioBytes } from "#test/bench/simulation/simulated-buckets";
import {
  bytesACall,
  counts,
  keptShare,
  kmsRequestsAnObject,
  kmsRequestsAWebhook,
  type CountName,
} from "./counts.ts";
import { gigabyteSecondsACall } from "./lambda-time.ts";

const month = 30;
const gigabyte = 1e9;
/** Standard storage, the first 50 TB; what comes after costs a twentieth less. */
const s3GigabyteMonth = 0.023;
const snsMail = 2 / 1e5;
const workflowTransition = 25 / 1e6;
const transitionsARequest = 15;

/** A queue hands over what is there; at some hundred messages a second that is a few at once. */
export const messagesABatch = 3;
export const requestsACall = 1 / 10_000;

const of = (...names: CountName[]): number =>
  names.reduce((sum, name) => sum + counts[name].aCall, 0);

/** Objects that come and go make an event each, whether a rule wants it or not. */
export const eventsACall = of("landing event", "bucket discard", "vault event");
export const messagesACall = of("landing event", "vault event");
export const webhooksACall = of("answer webhook", "end webhook");
const batchesACall =
  of("landing event", "vault event", "refusal in the stream") / messagesABatch;
export const invocationsACall = webhooksACall + batchesACall;

export const writeUnitsACall = {
  table: of("write units table"),
  indexes: of(
    "write units due",
    "write units day",
    "write units alias",
    "write units subject",
  ),
};

const moneyACall: Lines = {
  "API Gateway": webhooksACall * prices.httpApiRequest,
  "Lambda requests": invocationsACall * prices.lambdaRequest,
  "Lambda time": gigabyteSecondsACall * prices.lambdaGigabyteSecond,
  "logs (1 KB an invocation, a quarter a request)":
    ((invocationsACall + webhooksACall / 4) * prices.logGigabyte) / 1e6,
  "DynamoDB writes, the table": writeUnitsACall.table * prices.writeUnit,
  "DynamoDB writes, four indexes": writeUnitsACall.indexes * prices.writeUnit,
  "DynamoDB reads":
    of(
      "read units partition",
      "read units index",
      "read units collect",
      "read units settle",
      "read units erase",
    ) * prices.readUnit,
  "S3 requests":
    of("bucket put", "bucket copy") * prices.s3Put +
    of("bucket head") * prices.s3Get,
  "S3, thirty days of audio":
    (keptShare * audioBytes * s3GigabyteMonth) / gigabyte,
  "EventBridge, S3's events": eventsACall * prices.busEvent,
  "KMS, warm and with bucket keys":
    (kmsRequestsAWebhook * webhooksACall +
      kmsRequestsAnObject * (of("bucket put") + 2 * of("bucket copy"))) *
    prices.kmsRequest,
  "SQS (sent, received, deleted)":
    messagesACall * (1 + 2 / messagesABatch) * prices.sqsRequest,
  "SNS, notices by e-mail": of("notice") * (prices.snsPublish + snsMail),
  "Step Functions, one request in 10,000 calls":
    requestsACall * transitionsARequest * workflowTransition,
};

/** A month of so many calls a day, line by line; without the ledger's growth and without what an idle month costs. */
export const monthOf = (callsADay: number): Lines =>
  times(moneyACall, callsADay * month);

/** Bytes of the ledger and its indexes that a call leaves for good. */
export const ledgerBytesACall = Object.values(bytesACall).reduce(
  (sum, bytes) => sum + bytes,
  0,
);

/** What the ledger costs in the month after so many days, its week of backups included. */
export const ledgerMonthAfter = (callsADay: number, days: number): number =>
  (callsADay *
    days *
    (ledgerBytesACall * prices.ledgerGigabyteMonth +
      bytesACall.table * prices.pointInTimeGigabyteMonth)) /
  gigabyte;
