/** List prices of us-east-1 in dollars, on demand, without what is free in a first year. AWS's own price list decides. */
export const prices = {
  httpApiRequest: 1 / 1e6,
  lambdaRequest: 0.2 / 1e6,
  /** arm64. */
  lambdaGigabyteSecond: 13.3334 / 1e6,
  logGigabyte: 0.5,
  logGigabyteMonth: 0.03,
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  ledgerGigabyteMonth: 0.25,
  pointInTimeGigabyteMonth: 0.2,
  s3Put: 5 / 1e6,
  s3Get: 0.4 / 1e6,
  kmsRequest: 0.03 / 1e4,
  kmsKeyMonth: 1,
  secretsRequest: 0.05 / 1e4,
  secretMonth: 0.4,
  /** S3's events are opted into, so that each costs, whether a rule wants it or not. */
  busEvent: 1 / 1e6,
  scheduledInvocation: 1 / 1e6,
  sqsRequest: 0.4 / 1e6,
  snsPublish: 0.5 / 1e6,
  alarmMonth: 0.1,
  metricMonth: 0.3,
} as const;

/** What an operation costs by itself; DynamoDB charges units instead, and Lambda's time is told apart. */
export function requestPrice(service: string, operation: string): number {
  switch (service) {
    case "S3":
      return s3Price(operation);
    case "KMS":
      return prices.kmsRequest;
    case "Secrets Manager":
      return prices.secretsRequest;
    case "SNS":
      return prices.snsPublish;
    default:
      return 0;
  }
}

function s3Price(operation: string): number {
  if (operation.startsWith("Delete")) return 0;
  return /^(Head|Get)/.test(operation) ? prices.s3Get : prices.s3Put;
}
