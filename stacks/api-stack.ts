import {
  aws_apigatewayv2 as apigatewayv2,
  aws_apigatewayv2_authorizers as authorizers,
  aws_apigatewayv2_integrations as integrations,
  CfnOutput,
  Stack,
  type StackProps,
} from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "#schemas/functions";
import { routes, type Route } from "#schemas/routes";
import { accessLog } from "./api/access-log.ts";
import { StaffPool } from "./api/staff-pool.ts";
import { HouseFunction } from "./constructs/house-function.ts";
import type { EarlierMeans, Plan } from "./constructs/means.ts";
import { watched, type Watched } from "./constructs/watched.ts";

export type ApiStackProps = StackProps & {
  plan: Plan;
  means: EarlierMeans;
  /** Functions of routes that another stack has made. */
  made: readonly HouseFunction[];
};

/** The doors: every route of the routes table, and none besides. */
export class ApiStack extends Stack {
  readonly watched: Watched;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { settings } = props.plan;
    const staff = new StaffPool(this, "Staff", settings);
    const api = new apigatewayv2.HttpApi(this, "Api", {
      createDefaultStage: false,
      description: "Tacet",
    });
    const stage = new apigatewayv2.HttpStage(this, "Stage", {
      httpApi: api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: accessLog(this, settings.removal),
    });
    const own = this.functions(props, staff);
    this.watched = watched([], own);
    const added = addRoutes(api, [...props.made, ...own], staff);
    throttlePublic(stage, added);
    new CfnOutput(this, "ApiUrl", { value: stage.url });
    new CfnOutput(this, "UserPoolId", { value: staff.pool.userPoolId });
    new CfnOutput(this, "UserPoolClientId", {
      value: staff.client.userPoolClientId,
    });
  }

  private functions(
    { plan, means: given, made }: ApiStackProps,
    { pool: staffPool }: StaffPool,
  ): HouseFunction[] {
    const means = { ...given, staffPool };
    const names = new Set(routes.map((route) => route.function));
    for (const { functionName } of made) names.delete(functionName);
    return [...names].map(
      (name) => new HouseFunction(this, name, { plan, means }),
    );
  }
}

function addRoutes(
  api: apigatewayv2.HttpApi,
  functions: readonly HouseFunction[],
  { pool, client }: StaffPool,
): apigatewayv2.HttpRoute[] {
  const staff = new authorizers.HttpUserPoolAuthorizer("Staff", pool, {
    userPoolClients: [client],
  });
  const integrationOf = integrationsOf(functions);
  return routes.flatMap((route) =>
    api.addRoutes({
      path: route.path,
      methods: [methods[route.method]],
      integration: integrationOf(route.function),
      authorizer: {
        platform: new apigatewayv2.HttpNoneAuthorizer(),
        staff,
        public: new apigatewayv2.HttpNoneAuthorizer(),
      }[route.caller],
    }),
  );
}

/** Whoever guesses links does not crowd out webhooks and staff. API Gateway wants such routes to be there before the stage. */
function throttlePublic(
  stage: apigatewayv2.HttpStage,
  added: readonly apigatewayv2.HttpRoute[],
): void {
  const open = routes.filter(({ caller }) => caller === "public");
  const { defaultChild } = stage.node;
  if (!(defaultChild instanceof apigatewayv2.CfnStage)) return;
  defaultChild.routeSettings = Object.fromEntries(
    open.map(({ method, path }) => [
      `${method} ${path}`,
      { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
    ]),
  );
  stage.node.addDependency(...added);
}

const methods: Record<Route["method"], apigatewayv2.HttpMethod> = {
  GET: apigatewayv2.HttpMethod.GET,
  POST: apigatewayv2.HttpMethod.POST,
  PUT: apigatewayv2.HttpMethod.PUT,
};

class RouteWithoutFunction extends Error {
  readonly code = "route-without-function";
}

function integrationsOf(functions: readonly HouseFunction[]) {
  const made = new Map(
    functions.map(({ functionName, lambda }) => [
      functionName,
      new integrations.HttpLambdaIntegration(functionName, lambda),
    ]),
  );
  return (name: FunctionName) => {
    const integration = made.get(name);
    if (integration !== undefined) return integration;
    throw new RouteWithoutFunction(`No stack has made ${name}.`);
  };
}
