import { KMSClient } from "@aws-sdk/client-kms";
import { awsSealer } from "#adapters/aws/sealer";
import { sdkGenerateMac } from "#adapters/aws/sdk-operations";
import { awsTokens, type TokenKey } from "#adapters/aws/tokens";
import type { Sealer, Tokens } from "#domain/ports";
import { tokenKeysIn } from "./token-keys.ts";

export const tokensIn = (environment: {
  TOKEN_KEYS: readonly TokenKey[];
}): Tokens =>
  awsTokens({
    generateMac: sdkGenerateMac(new KMSClient({})),
    keys: tokenKeysIn(environment),
  });

export const sealerIn = (environment: { SEALING_KEY: string }): Sealer =>
  awsSealer({ client: new KMSClient({}), keyArn: environment.SEALING_KEY });
