import type { Ledger, Tokens } from "#domain/ports";
import type { Secrets } from "#domain/secrets-port";
import { SubjectToken } from "#schemas/ids";

class NotPartOfThis extends Error {
  readonly code = "not-part-of-this";
}

const never = () =>
  Promise.reject(new NotPartOfThis("A first answer does not ask for this."));

/** Takes every item and keeps none. */
export const forgetfulLedger: Ledger = {
  append: () => Promise.resolve({ outcome: "appended" }),
  replace: never,
  remove: never,
  read: never,
  readPartition: never,
  readPage: never,
  readMany: never,
  due: never,
  find: never,
  pageOfDay: never,
};

const token = SubjectToken.parse(`k1.${"A".repeat(43)}`);

/** Computes nothing, as KMS computes outside. */
export const oneToken: Tokens = {
  current: () => Promise.resolve(token),
  everyLive: () => Promise.resolve([token]),
};

const keys = ["new-key", "old-key"];
export const knownSecrets: Secrets = { active: () => Promise.resolve(keys) };
