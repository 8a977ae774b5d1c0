import type { StaffPool } from "#domain/staff/staff-pool-port";
import { awsFailureWithoutDetails } from "./failure.ts";
import { jsonApi, type JsonLine, type JsonService } from "./json-api.ts";
import { JsonFault } from "./json-fault.ts";

const cognito: JsonService = {
  name: "cognito-idp",
  target: "AWSCognitoIdentityProviderService",
  protocol: "1.1",
  endpointVariable: "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
};

/**
 * The staff pool in Cognito, which takes a `sub` for a user's name where names are no aliases:
 * docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html
 * Two calls for each leaver carry no client of their own (docs/decisions/009).
 */
export function cognitoStaffPool({
  pool: UserPoolId,
  line,
}: {
  pool: string;
  line: JsonLine;
}): StaffPool {
  const ask = jsonApi(cognito, line);
  return {
    async shutOut(Username) {
      try {
        // First no new session, then none of the old ones.
        await ask("AdminDisableUser", { UserPoolId, Username });
        await ask("AdminUserGlobalSignOut", { UserPoolId, Username });
        return "shut-out";
      } catch (error) {
        if (
          error instanceof JsonFault &&
          error.name === "UserNotFoundException"
        )
          return "unknown";
        throw awsFailureWithoutDetails(
          "Cognito did not shut a user out",
          error,
        );
      }
    },
  };
}
