import { aws_cognito as cognito, Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { Role } from "#schemas/staff";
import type { Settings } from "../settings.ts";

/** Who of the staff may sign in: made by an administrator, under an id never given to another (R60, R61). */
export class StaffPool extends Construct {
  readonly pool: cognito.UserPool;
  readonly client: cognito.UserPoolClient;

  constructor(
    scope: Construct,
    id: string,
    { removal, deletionProtection, secondFactor }: Settings,
  ) {
    super(scope, id);
    this.pool = new cognito.UserPool(this, "Pool", {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      accountRecovery: cognito.AccountRecovery.NONE,
      mfa: secondFactor ? cognito.Mfa.REQUIRED : cognito.Mfa.OFF,
      ...(secondFactor ? { mfaSecondFactor: { otp: true, sms: false } } : {}),
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      deletionProtection,
      removalPolicy: removal,
    });
    this.group("Privacy", "privacy");
    for (const role of Role.options) this.group(`Role-${role}`, role);
    this.client = this.pool.addClient("Desk", {
      generateSecret: false,
      // Without a second factor there are no people's data, and tests sign in by password.
      authFlows: secondFactor
        ? { userSrp: true }
        : { userSrp: true, userPassword: true, adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // A token is good until it ends, whatever became of its owner (A39, T87).
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(8),
    });
  }

  /** A group is one of two keys; the record must have the role as well (docs/decisions/027). */
  private group(id: string, groupName: string): void {
    new cognito.UserPoolGroup(this, id, { userPool: this.pool, groupName });
  }
}
