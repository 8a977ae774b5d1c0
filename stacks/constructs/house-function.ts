import {
  aws_iam as iam,
  aws_lambda as lambda,
  aws_logs as logs,
  aws_sqs as sqs,
  Duration,
  type RemovalPolicy,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import {
  functionTable,
  type FunctionName,
  type FunctionShape,
} from "#schemas/functions";
import { environmentValues } from "./environment-values.ts";
import { statementsFor } from "./grants.ts";
import type { Means, Plan } from "./means.ts";
import { roleNameOf } from "./role-names.ts";

export type HouseFunctionProps = {
  plan: Plan;
  means: Partial<Means>;
  /** Takes what an asynchronous call could not do. Default: called in turn only, so its caller sees the fault. */
  failures?: sqs.IQueue;
};

/** A function of ours: newest Node, arm64, prebuilt code, and of rights and names what its row lists. */
export class HouseFunction extends Construct {
  readonly lambda: lambda.Function;
  readonly functionName: FunctionName;

  constructor(scope: Construct, name: FunctionName, props: HouseFunctionProps) {
    super(scope, name);
    this.functionName = name;
    const { plan, means } = props;
    const row: FunctionShape = functionTable[name];
    const logGroup = logGroupOf(this, plan.settings.removal);
    const { settings } = plan;
    const role = roleOf(this, roleNameOf(plan.environment, name), [
      ...statementsFor({ scope: this, row, settings }, means),
    ]);
    logGroup.grantWrite(role);
    this.lambda = new lambda.Function(this, "Function", {
      description: row.summary,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      code: plan.codeOf(name),
      handler: "handler.handler",
      memorySize: row.memoryMegabytes,
      timeout: Duration.seconds(row.timeoutSeconds),
      role,
      logGroup,
      loggingFormat: lambda.LoggingFormat.JSON,
      tracing: lambda.Tracing.DISABLED,
      ...(props.failures === undefined
        ? {}
        : { deadLetterQueue: props.failures }),
      environment: {
        ...environmentValues(row.environment, means, settings),
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: "Tacet",
      },
    });
  }
}

function logGroupOf(scope: Construct, removalPolicy: RemovalPolicy) {
  return new logs.LogGroup(scope, "Log", {
    retention: logs.RetentionDays.ONE_MONTH,
    removalPolicy,
  });
}

/** Our own role: the managed policy for logs would let a function write every log of the account. */
function roleOf(
  scope: Construct,
  roleName: string | undefined,
  statements: iam.PolicyStatement[],
): iam.Role {
  const role = new iam.Role(scope, "Role", {
    assumedBy: new iam.ServicePrincipal("lambda.amazonaws.com"),
    ...(roleName === undefined ? {} : { roleName }),
  });
  for (const statement of statements) role.addToPolicy(statement);
  return role;
}
