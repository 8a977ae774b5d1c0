/** Keyed digests of one-time codes: whoever reads the ledger cannot try the million codes there are. */
export interface CodeDigests {
  digest(text: string): Promise<string>;
  /** Under every live key, and each to the end, so that a wrong text takes as long. */
  matches(text: string, digest: string): Promise<boolean>;
}

/** A number from 0 to below the limit, each as likely, and none that anybody can foretell. */
export type RandomBelow = (limit: number) => number;

/** What making and trying codes needs. */
export type CodePorts = { codeDigests: CodeDigests; randomBelow: RandomBelow };

/** `to` is E.164. The words say all; there is no subject. */
export type TextMessage = { to: string; body: string };

/** Writes to a telephone. Returns the carrier's message id: accepted, not yet delivered. */
export interface Texter {
  text(message: TextMessage): Promise<string>;
}
export type TextPorts = { texter: Texter };
