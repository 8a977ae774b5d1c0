import { z } from "zod";
import { callJson } from "../emulators/call-aws.ts";
import type { Outputs } from "./deploy.ts";

const Username = "privacy-officer";
const Password = "Deployed-For-Tests-1";

const SignedIn = z.object({
  AuthenticationResult: z.object({ AccessToken: z.string() }),
});

/** Makes a member of the group privacy in the deployed pool and signs in: an access token as Cognito issues it. */
export async function staffToken(
  endpoint: string,
  { UserPoolId, UserPoolClientId }: Outputs["tacet-local-api"],
): Promise<string> {
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
  await ask("AdminAddUserToGroup", { Username, GroupName: "privacy" });
  const answer = await ask("AdminInitiateAuth", {
    ClientId: UserPoolClientId,
    AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: Username, PASSWORD: Password },
  });
  return SignedIn.parse(answer).AuthenticationResult.AccessToken;
}
