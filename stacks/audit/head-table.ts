import {
  aws_dynamodb as dynamodb,
  aws_iam as iam,
  PhysicalName,
  RemovalPolicy,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import { auditHeadTable } from "#schemas/audit-head";
import type { AuditRoles } from "./whose-roles.ts";

/**
 * Where the chain ends: one item, moved on condition, so that two writers never add to the same end (T96). Not in the
 * ledger: a restored ledger would take the end back, and who may write the ledger may not move it.
 */
export function auditHead(
  scope: Construct,
  deletionProtection: boolean,
  { writers, account }: AuditRoles,
): dynamodb.Table {
  return new dynamodb.Table(scope, "Head", {
    tableName: PhysicalName.GENERATE_IF_NEEDED,
    partitionKey: {
      name: auditHeadTable.partition,
      type: dynamodb.AttributeType.STRING,
    },
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    removalPolicy: RemovalPolicy.RETAIN,
    deletionProtection,
    resourcePolicy: new iam.PolicyDocument({
      statements: [
        new iam.PolicyStatement({
          principals: [new iam.AccountPrincipal(account)],
          actions: ["dynamodb:GetItem", "dynamodb:PutItem"],
          resources: ["*"],
          conditions: { ArnEquals: { "aws:PrincipalArn": writers } },
        }),
      ],
    }),
  });
}
