import { functionTable, type FunctionName } from "#schemas/functions";
import { counts } from "./counts.ts";

/** The platform's answer, once nobody waits for his turn; list price arithmetic needs a number, none is published. */
const platformMs = 150;
/** To pass on four minutes of audio. */
const audioMs = 300;
const dynamoDbMs = 5;
const s3Ms = 30;
const ownMs = 10;

type Use = { by: FunctionName; times: number; milliseconds: number };

/**
 * How long Lambda works on one call, function by function. Sweeps take eight calls at once and queues four messages, so
 * that what each waits for is shared; the eraser reads 32 versions back at once.
 */
export const lambdaUses: readonly Use[] = [
  {
    by: "answer-consent",
    times: counts["answer webhook"].aCall,
    milliseconds: ownMs + dynamoDbMs,
  },
  {
    by: "receive-event",
    times: counts["end webhook"].aCall,
    milliseconds: ownMs + dynamoDbMs,
  },
  {
    by: "stop-recording",
    times: counts["refusal in the stream"].aCall,
    milliseconds: ownMs + 2 * dynamoDbMs + platformMs,
  },
  {
    by: "collect-recordings",
    times: counts["platform list"].aCall,
    milliseconds: (2 * dynamoDbMs + platformMs) / 8,
  },
  {
    by: "collect-recordings",
    times: counts["platform media"].aCall,
    milliseconds: (2 * platformMs + audioMs + s3Ms) / 8,
  },
  {
    by: "admit-recording",
    times: counts["landing event"].aCall,
    milliseconds: (ownMs + 3 * dynamoDbMs + 2 * s3Ms) / 4,
  },
  {
    by: "settle-recordings",
    times: counts["looked at to settle"].aCall,
    milliseconds: (2 * dynamoDbMs) / 8,
  },
  {
    by: "erase-recordings",
    times: counts["looked at to erase"].aCall,
    milliseconds: (3 * platformMs) / 8 + s3Ms / 32,
  },
  {
    by: "record-object-event",
    times: counts["vault event"].aCall,
    milliseconds: (ownMs + 2 * dynamoDbMs) / 4,
  },
];

export const lambdaSecondsACall = lambdaUses.reduce(
  (sum, { times, milliseconds }) => sum + (times * milliseconds) / 1000,
  0,
);

export const gigabyteSecondsACall = lambdaUses.reduce(
  (sum, { by, times, milliseconds }) =>
    sum +
    ((times * milliseconds) / 1000) *
      (functionTable[by].memoryMegabytes / 1024),
  0,
);
