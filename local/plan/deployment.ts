import type { BucketsSettings } from "#adapters/embedded/bucket-settings";
import type { Assembly } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";
import { bucketsIn } from "./buckets.ts";
import {
  type EventRule,
  eventRulesIn,
  streamsIn,
  type StreamSource,
} from "./event-sources.ts";
import { functionsIn, type PlannedFunction } from "./functions.ts";
import { type PlannedRoute, routesIn } from "./routes.ts";
import { type PlannedStaffPool, staffPoolIn } from "./staff-pool.ts";
import { type PlannedSchedule, schedulesIn } from "./schedules.ts";
import { type PlannedTrail, trailIn } from "./trail.ts";
import { definitionIn, type Definition } from "./state-machine.ts";

/** The product as the templates wire it. */
export type Deployment = {
  functions: readonly PlannedFunction[];
  routes: readonly PlannedRoute[];
  schedules: readonly PlannedSchedule[];
  rules: readonly EventRule[];
  streams: readonly StreamSource[];
  definition: Definition;
  buckets: BucketsSettings;
  trail: PlannedTrail;
  staffPool: PlannedStaffPool;
};

/** Types that say something about running; each has its reader. */
const understood = [
  "AWS::ApiGatewayV2::Authorizer",
  "AWS::ApiGatewayV2::Integration",
  "AWS::ApiGatewayV2::Route",
  "AWS::CloudTrail::Trail",
  "AWS::Cognito::UserPoolClient",
  "AWS::Events::Rule",
  "AWS::Lambda::EventSourceMapping",
  "AWS::Lambda::Function",
  "AWS::S3::Bucket",
  "AWS::SQS::Queue",
  "AWS::Scheduler::Schedule",
  "AWS::StepFunctions::StateMachine",
];

/** Types that change nothing on one machine: rights, keys, logs, alarms and names. */
const withoutEffect = [
  "AWS::ApiGatewayV2::Api",
  "AWS::ApiGatewayV2::Stage",
  "AWS::CDK::Metadata",
  "AWS::CloudWatch::Alarm",
  "AWS::CloudWatch::CompositeAlarm",
  "AWS::Cognito::UserPool",
  "AWS::Cognito::UserPoolGroup",
  "AWS::Cognito::UserPoolDomain",
  "AWS::DynamoDB::GlobalTable",
  "AWS::DynamoDB::Table",
  "AWS::IAM::Policy",
  "AWS::IAM::ManagedPolicy",
  "AWS::IAM::Role",
  "AWS::KMS::Alias",
  "AWS::KMS::Key",
  "AWS::Lambda::EventInvokeConfig",
  "AWS::Lambda::Permission",
  "AWS::Logs::LogGroup",
  "AWS::Logs::MetricFilter",
  "AWS::Logs::ResourcePolicy",
  "AWS::S3::BucketPolicy",
  "AWS::SNS::Subscription",
  "AWS::SNS::Topic",
  "AWS::SNS::TopicPolicy",
  "AWS::SQS::QueuePolicy",
  "AWS::SecretsManager::Secret",
];

export function deploymentOf(assembly: Assembly): Deployment {
  const known = new Set([...understood, ...withoutEffect]);
  for (const { id, type } of assembly.resources) {
    if (!known.has(type))
      throw new UnknownToRunner(
        `${id} is a ${type}, which the local runner cannot run.`,
      );
  }
  return {
    functions: functionsIn(assembly),
    routes: routesIn(assembly),
    schedules: schedulesIn(assembly),
    rules: eventRulesIn(assembly),
    streams: streamsIn(assembly),
    definition: definitionIn(assembly),
    buckets: bucketsIn(assembly),
    trail: trailIn(assembly),
    staffPool: staffPoolIn(assembly),
  };
}
