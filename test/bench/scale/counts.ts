export type Count = {
  /** A call's share of two days in which as much falls due as comes in. */
  aCall: number;
  /** A second of the busiest minute, at ten million calls a day. */
  peak: number;
};

/**
 * What a call asks for in its whole life, and of whom; all that the arithmetic rests on. Counted by
 * `node test/bench/simulation/run.ts --requests 1 --json`; a test holds the shares against a smaller simulation.
 */
export const counts = {
  "answer webhook": { aCall: 1.04, peak: 533 },
  "end webhook": { aCall: 1.09, peak: 533 },
  "write units table": { aCall: 16.26, peak: 6000 },
  "write units due": { aCall: 19.54, peak: 6967 },
  "write units day": { aCall: 2.98, peak: 1133 },
  "write units alias": { aCall: 10.85, peak: 4150 },
  "write units subject": { aCall: 2.03, peak: 850 },
  "read units partition": { aCall: 7.79, peak: 2483 },
  "read units index": { aCall: 0.78, peak: 375 },
  "read units collect": { aCall: 6.15, peak: 1998 },
  "read units settle": { aCall: 0.69, peak: 324 },
  "read units erase": { aCall: 1.16, peak: 563 },
  "looked at to collect": { aCall: 6, peak: 1950 },
  "looked at to settle": { aCall: 0.67, peak: 317 },
  "looked at to erase": { aCall: 1.13, peak: 550 },
  "platform list": { aCall: 5.06, peak: 1817 },
  "platform media": { aCall: 0.83, peak: 400 },
  "platform find": { aCall: 2.24, peak: 1083 },
  "platform delete": { aCall: 1.1, peak: 533 },
  "platform pause": { aCall: 0.2, peak: 167 },
  "landing event": { aCall: 0.84, peak: 417 },
  "vault event": { aCall: 1.57, peak: 767 },
  "bucket put": { aCall: 0.83, peak: 400 },
  "bucket copy": { aCall: 0.78, peak: 383 },
  "bucket head": { aCall: 0.78, peak: 450 },
  "bucket delete": { aCall: 0.78, peak: 450 },
  "bucket discard": { aCall: 0.84, peak: 400 },
  "refusal in the stream": { aCall: 0.2, peak: 150 },
  token: { aCall: 3.23, peak: 1500 },
  notice: { aCall: 0.1, peak: 167 },
} as const satisfies Record<string, Count>;
export type CountName = keyof typeof counts;

/** What the ledger and its indexes hold of a call for good, in bytes; of an index all that it points to. */
export const bytesACall = {
  table: 2283,
  day: 237,
  alias: 1443,
  subject: 249,
} as const;

/** In the vault, of a day's calls. */
export const keptShare = 0.77;

/** A function derives its working key once in its life; a warm webhook asks KMS nothing. */
export const kmsRequestsAWebhook = 0;
/** With bucket keys S3 asks for one object in about a hundred; AWS promises "up to 99 % less" and no number. */
export const kmsRequestsAnObject = 0.01;
