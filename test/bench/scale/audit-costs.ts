import { prices } from "#test/bench/counting/prices";

/** Writes to the ledger in the life of a call with a yes and one recording, which is the longest (`lifeOfACall`). */
const recordsACall = 13;
/** A segment's records and the characters of one, by `npm run bench -- audit-chain`. */
const segmentRecords = 200;
const recordBytes = 516;
/** Of the stream's events the end remembers an hour's, and so many at most. */
const remembered = 6000;
const eventBytes = 35;

const [day, minutes, month] = [86_400, 1440, 30];
const termMonths = 36;
const s3GigabyteMonth = 0.023;

/** The end of the chain at its fullest, as charged: a segment and all it can remember. */
const fullEndUnits = Math.ceil(
  (segmentRecords * recordBytes + remembered * eventBytes) / 1024,
);
/** DynamoDB serves a thousand write units of one item in a second. */
const recordsASecond = (1000 / fullEndUnits) * segmentRecords;

export type AuditCosts = {
  recordsADay: number;
  objectsADay: number;
  /** Write units of one move of the end. */
  endUnits: number;
  dollarsAMonth: number;
  /** A month, once a term's records are kept. */
  dollarsKept: number;
};

/** A minute's records are one object, as far as they fit; records are spread over the day evenly. */
export function auditCosts(callsADay: number): AuditCosts {
  const recordsADay = callsADay * recordsACall;
  const objectsADay = Math.max(
    recordsADay / segmentRecords,
    Math.min(minutes, recordsADay),
  );
  const endBytes =
    (recordsADay / objectsADay) * recordBytes +
    Math.min(remembered, recordsADay / 24) * eventBytes;
  const endUnits = Math.ceil(endBytes / 1024);
  const looks = 2 * Math.ceil(endBytes / 4096) * prices.readUnit;
  const object =
    prices.s3Put + endUnits * prices.writeUnit + looks + prices.lambdaRequest;
  return {
    recordsADay,
    objectsADay,
    endUnits,
    dollarsAMonth: month * objectsADay * object,
    dollarsKept:
      (recordsADay * month * termMonths * recordBytes * s3GigabyteMonth) / 1e9,
  };
}

/** Calls a day at which one chain has as much as it takes, were the busiest so many times the average. */
export const callsOfOneChain = (busiest: number): number =>
  (recordsASecond * day) / (recordsACall * busiest);
