import { z } from "zod";
import { callJson } from "../emulators/call-aws.ts";
import { openApi } from "./api.ts";
import type { Outputs } from "./deploy.ts";

const Password = "Deployed-For-Tests-1";

const SignedIn = z.object({
  AuthenticationResult: z.object({ AccessToken: z.string() }),
});
const Claims = z.object({ sub: z.string() });
type Door = Outputs["tacet-local-api"];

/** Signs a privacy officer in whom security has registered: an access token as Cognito issues it. */
export async function staffToken(
  endpoint: string,
  door: Door,
): Promise<string> {
  const security = await signedIn(endpoint, door, "security");
  const officer = await signedIn(endpoint, door, "privacy-officer");
  const { put } = openApi(endpoint, door.ApiUrl, security);
  await put(`/staff/${subOf(officer)}`, {
    entityId: "be-2",
    roles: ["privacy-officer"],
    undertaking: {
      version: "2026-1",
      signedOn: "2026-01-05",
      sha256: "0".repeat(64),
    },
    training: { completedOn: "2026-01-12", expiresOn: "2099-12-31" },
  });
  return officer;
}

/** Makes a user of the deployed pool, of one group and with its name. */
async function signedIn(
  endpoint: string,
  { UserPoolId, UserPoolClientId }: Door,
  GroupName: string,
): Promise<string> {
  const Username = GroupName;
  const ask = (action: string, body: object) =>
    callJson({
      endpoint,
      service: "cognito-idp",
      target: `AWSCognitoIdentityProviderService.${action}`,
      body: { UserPoolId, ...body },
    });
  await ask("AdminCreateUser", {
    Username,
    MessageAction: "SUPPRESS",
    TemporaryPassword: Password, // MiniStack's own is shorter than the pool allows
  });
  await ask("AdminSetUserPassword", { Username, Password, Permanent: true });
  await ask("AdminAddUserToGroup", { Username, GroupName });
  const answer = await ask("AdminInitiateAuth", {
    ClientId: UserPoolClientId,
    AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: Username, PASSWORD: Password },
  });
  return SignedIn.parse(answer).AuthenticationResult.AccessToken;
}

function subOf(token: string): string {
  const [, body = ""] = token.split(".");
  const claims: unknown = JSON.parse(
    Buffer.from(body, "base64url").toString("utf8"),
  );
  return Claims.parse(claims).sub;
}
