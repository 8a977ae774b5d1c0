import {
  aws_iam as iam,
  aws_kms as kms,
  Duration,
  RemovalPolicy,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import { deny } from "../constructs/statement.ts";

/** One key for each purpose; waiting as long as AWS allows before one is gone, since what it protects goes with it (T98). */
export function keys(scope: Construct, removalPolicy: RemovalPolicy) {
  const common = { removalPolicy, pendingWindow: Duration.days(30) };
  const all = {
    dataKey: new kms.Key(scope, "DataKey", {
      ...common,
      description: "Audio at rest: landing, recordings, exports",
      enableKeyRotation: true,
    }),
    // HMAC keys do not rotate by themselves; a new one becomes a new key id (A41, T57).
    tokenKey: new kms.Key(scope, "TokenKey", {
      ...common,
      description: "Tokens of telephone numbers",
      keySpec: kms.KeySpec.HMAC_256,
      keyUsage: kms.KeyUsage.GENERATE_VERIFY_MAC,
    }),
    // A pair of keys does not rotate by itself: a new one is placed first, and the old ones stay to be verified with.
    signingKey: new kms.Key(scope, "SigningKey", {
      ...common,
      description: "Signs attestations and deletion certificates",
      keySpec: kms.KeySpec.ECC_NIST_P256,
      keyUsage: kms.KeyUsage.SIGN_VERIFY,
    }),
    sealingKey: new kms.Key(scope, "SealingKey", {
      ...common,
      description: "Contact data of requesters",
      enableKeyRotation: true,
    }),
  };
  if (removalPolicy === RemovalPolicy.RETAIN)
    for (const key of Object.values(all)) key.addToResourcePolicy(notEnded());
  return all;
}

/** Held evidence goes with its key: who means to end one changes its policy first, which is a second step and seen (T98). */
export const notEnded = (): iam.PolicyStatement =>
  deny("NobodyEndsThisKey", ["kms:DisableKey", "kms:ScheduleKeyDeletion"], "*");
