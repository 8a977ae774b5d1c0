import {
  aws_apigateway as apigateway,
  aws_apigatewayv2 as apigatewayv2,
  aws_logs as logs,
  type RemovalPolicy,
} from "aws-cdk-lib";
import type { Construct } from "constructs";

const context = apigateway.AccessLogField;

/** The route, never the path: paths carry ids and, of webhooks, a secret. No address, no agent, no claims (T38). */
export function accessLog(
  scope: Construct,
  removalPolicy: RemovalPolicy,
): apigatewayv2.IAccessLogSettings {
  return {
    destination: new apigatewayv2.LogGroupLogDestination(
      new logs.LogGroup(scope, "AccessLog", {
        retention: logs.RetentionDays.ONE_MONTH,
        removalPolicy,
      }),
    ),
    format: apigateway.AccessLogFormat.custom(
      JSON.stringify({
        requestId: context.contextRequestId(),
        route: "$context.routeKey",
        status: context.contextStatus(),
        responseBytes: context.contextResponseLength(),
        integrationStatus: "$context.integrationStatus",
        milliseconds: context.contextResponseLatency(),
      }),
    ),
  };
}
