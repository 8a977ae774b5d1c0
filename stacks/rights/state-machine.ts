import {
  aws_iam as iam,
  aws_logs as logs,
  aws_stepfunctions as sfn,
} from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Settings } from "../settings.ts";
import { requestWorkflow } from "./request-workflow.ts";
import type { WorkflowFunctions } from "./steps.ts";

export type RequestMachineProps = {
  name: string;
  settings: Settings;
  by: WorkflowFunctions;
};

/** Log delivery is arranged for the account, not for one log (Step Functions, "Logging using CloudWatch Logs"). */
const logDelivery = [
  "logs:CreateLogDelivery",
  "logs:GetLogDelivery",
  "logs:UpdateLogDelivery",
  "logs:DeleteLogDelivery",
  "logs:ListLogDeliveries",
  "logs:PutResourcePolicy",
  "logs:DescribeResourcePolicies",
  "logs:DescribeLogGroups",
];

/**
 * The workflow of one request. Its history is kept 90 days and holds ids and codes only (T37), so that Step Functions' own
 * key suffices and whoever starts it or finishes a task needs no key.
 */
export class RequestMachine extends Construct {
  readonly machine: sfn.StateMachine;

  constructor(
    scope: Construct,
    id: string,
    { name, settings, by }: RequestMachineProps,
  ) {
    super(scope, id);
    const role = new iam.Role(this, "Role", {
      assumedBy: new iam.ServicePrincipal("states.amazonaws.com"),
    });
    const rights = rightsOf(this, role, by);
    this.machine = new sfn.StateMachine(this, "Machine", {
      stateMachineName: name,
      definitionBody: sfn.DefinitionBody.fromChainable(
        requestWorkflow(this, by),
      ),
      role: role.withoutPolicyUpdates(),
      logs: {
        destination: new logs.LogGroup(this, "Log", {
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: logs.RetentionDays.ONE_MONTH,
          removalPolicy: settings.removal,
        }),
        level: sfn.LogLevel.ERROR,
        includeExecutionData: false,
      },
      tracingEnabled: false,
      removalPolicy: settings.removal,
    });
    this.machine.node.addDependency(rights);
  }
}

/** Written here because CDK would add every version of each function, by a wildcard. */
function rightsOf(
  scope: Construct,
  role: iam.Role,
  by: WorkflowFunctions,
): iam.Policy {
  return new iam.Policy(scope, "Rights", {
    roles: [role],
    statements: [
      new iam.PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [...by.values()].map(({ lambda }) => lambda.functionArn),
      }),
      new iam.PolicyStatement({ actions: logDelivery, resources: ["*"] }),
    ],
  });
}
