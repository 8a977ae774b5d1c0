import { KMSClient } from "@aws-sdk/client-kms";
import { awsCodeDigests } from "#adapters/aws/code-digests";
import { awsLinkSigner } from "#adapters/aws/link-signer";
import { awsSealer } from "#adapters/aws/sealer";
import { sdkGenerateMac } from "#adapters/aws/sdk-operations";
import { awsTokens } from "#adapters/aws/tokens";
import type { TokenKey, TokenKeys } from "#adapters/aws/working-key";
import type { CodeDigests } from "#domain/codes/code-ports";
import type { LinkSigner, Sealer, Tokens } from "#domain/ports";
import { tokenKeysIn } from "./token-keys.ts";

type Named = { TOKEN_KEYS: readonly TokenKey[] };

export const tokensIn = (environment: Named): Tokens =>
  awsTokens(keysIn(environment));

export const linkSignerIn = (environment: Named): LinkSigner =>
  awsLinkSigner(keysIn(environment));

export const codeDigestsIn = (environment: Named): CodeDigests =>
  awsCodeDigests(keysIn(environment));

const keysIn = (environment: Named): TokenKeys => ({
  generateMac: sdkGenerateMac(new KMSClient({})),
  keys: tokenKeysIn(environment),
});

export const sealerIn = (environment: { SEALING_KEY: string }): Sealer =>
  awsSealer({ client: new KMSClient({}), keyArn: environment.SEALING_KEY });
