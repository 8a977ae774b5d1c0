import * as z from "zod/mini";
import type { Assembly } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";

export type PlannedRoute = {
  key: string;
  method: string;
  /** Parts between slashes; `{name}` is a parameter. */
  parts: readonly string[];
  functionId: string;
  needsToken: boolean;
};

const RouteProperties = z.object({
  RouteKey: z.string(),
  Target: z.unknown(),
  AuthorizationType: z.enum(["NONE", "JWT"]),
});
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
        needsToken: route.AuthorizationType === "JWT",
      };
    });
}
