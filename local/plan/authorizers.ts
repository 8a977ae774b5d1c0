import * as z from "zod/mini";
import type { Assembly } from "./assembly.ts";

/** A JWT authorizer of the HTTP API: whose tokens it takes, and made for whom. */
export type PlannedAuthorizer = {
  issuer: string;
  audience: readonly string[];
};

const Properties = z.object({
  AuthorizerType: z.literal("JWT"),
  IdentitySource: z.tuple([z.literal("$request.header.Authorization")]),
  JwtConfiguration: z.object({
    Issuer: z.unknown(),
    Audience: z.array(z.unknown()),
  }),
});

/** By the id of their resource. */
export function authorizersIn(
  assembly: Assembly,
): ReadonlyMap<string, PlannedAuthorizer> {
  return new Map(
    assembly.resources
      .filter(({ type }) => type === "AWS::ApiGatewayV2::Authorizer")
      .map((resource) => {
        const { Issuer, Audience } = Properties.parse(
          resource.properties,
        ).JwtConfiguration;
        const planned = {
          issuer: assembly.textOf(Issuer, resource),
          audience: Audience.map((one) => assembly.textOf(one, resource)),
        };
        return [resource.id, planned];
      }),
  );
}
