import * as z from "zod/mini";
import type { Assembly } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";
import { authorizersIn, type PlannedAuthorizer } from "./authorizers.ts";

export type PlannedRoute = {
  key: string;
  method: string;
  /** Parts between slashes; `{name}` is a parameter. */
  parts: readonly string[];
  functionId: string;
  /** Nobody asks for a token where there is none. */
  authorizer: PlannedAuthorizer | undefined;
};

const Route = { RouteKey: z.string(), Target: z.unknown() };
/** Scopes it does not know: a route that asked for some would be open to all tokens here. */
const RouteProperties = z.discriminatedUnion("AuthorizationType", [
  z.object({ ...Route, AuthorizationType: z.literal("NONE") }),
  z.object({
    ...Route,
    AuthorizationType: z.literal("JWT"),
    AuthorizerId: z.unknown(),
    AuthorizationScopes: z.optional(z.never()),
  }),
]);
const IntegrationProperties = z.object({
  IntegrationType: z.literal("AWS_PROXY"),
  IntegrationUri: z.unknown(),
});

export function routesIn(assembly: Assembly): PlannedRoute[] {
  const integrations = new Map(
    assembly.resources
      .filter(({ type }) => type === "AWS::ApiGatewayV2::Integration")
      .map((resource) => [
        resource.id,
        assembly.textOf(
          IntegrationProperties.parse(resource.properties).IntegrationUri,
          resource,
        ),
      ]),
  );
  const authorizers = authorizersIn(assembly);
  return assembly.resources
    .filter(({ type }) => type === "AWS::ApiGatewayV2::Route")
    .map((resource) => {
      const route = RouteProperties.parse(resource.properties);
      const target = assembly
        .textOf(route.Target, resource)
        .replace("integrations/", "");
      const functionId = integrations.get(target);
      if (functionId === undefined)
        throw new UnknownToRunner(`${resource.id} leads to no function.`);
      const [method = "", path = ""] = route.RouteKey.split(" ");
      return {
        key: route.RouteKey,
        method,
        parts: path.split("/").slice(1),
        functionId,
        authorizer:
          route.AuthorizationType === "NONE"
            ? undefined
            : known(
                authorizers.get(assembly.textOf(route.AuthorizerId, resource)),
                resource.id,
              ),
      };
    });
}

function known(
  authorizer: PlannedAuthorizer | undefined,
  routeId: string,
): PlannedAuthorizer {
  if (authorizer !== undefined) return authorizer;
  throw new UnknownToRunner(`${routeId} names no authorizer of the API.`);
}
