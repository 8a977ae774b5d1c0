import { describe, expect, it } from "vitest";
import { routes } from "#schemas/routes";
import { resourcesOf, synthesised } from "./synthesised.ts";

const { api } = synthesised("local");
const deployed = resourcesOf({ api }, "AWS::ApiGatewayV2::Route");

describe("the API", () => {
  it.each(routes)(
    "has $method $path for $caller",
    ({ method, path, caller }) => {
      const route = deployed.find(
        ({ Properties }) => Properties["RouteKey"] === `${method} ${path}`,
      );
      expect(route?.Properties).toMatchObject({
        AuthorizationType: caller === "staff" ? "JWT" : "NONE",
      });
    },
  );
  it("R44 lets anybody with a link in without a token, and few at a time", () => {
    const open = routes.filter(({ caller }) => caller === "public");
    expect(open.map(({ path }) => path)).toEqual([
      "/withdrawals/{token}",
      "/withdrawals/{token}",
      "/public/entities",
      "/public/notices",
      "/public/notices/{version}",
      "/public/requests",
      "/public/requests/{token}",
      "/public/requests/{token}",
      "/public/requests/status/{token}",
      "/public/packages/{token}",
      "/public/packages/{token}/codes",
      "/public/packages/{token}/downloads",
    ]);
    const [stage] = resourcesOf({ api }, "AWS::ApiGatewayV2::Stage");
    const settings = Object.fromEntries(
      open.map(({ method, path }) => [
        `${method} ${path}`,
        { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      ]),
    );
    expect(stage?.Properties["RouteSettings"]).toEqual(settings);
  });
  it("makes the routes before the stage that throttles them", () => {
    const [stage] = resourcesOf({ api }, "AWS::ApiGatewayV2::Stage");
    const ids = deployed.map(({ id }) => id.replace("api/", ""));
    expect(stage?.["DependsOn"]).toEqual(expect.arrayContaining(ids));
  });
  it("has no other route", () => {
    expect(deployed).toHaveLength(routes.length);
  });
  it("T38 T39 logs the route, never path, query or address", () => {
    const text = JSON.stringify(
      resourcesOf({ api }, "AWS::ApiGatewayV2::Stage"),
    );
    expect(text).toContain("$context.routeKey");
    expect(text).not.toMatch(
      /\$context\.(path|identity|authorizer|domainName)/,
    );
  });
  it("R60 lets nobody sign up", () => {
    expect(resourcesOf({ api }, "AWS::Cognito::UserPool")).toMatchObject([
      {
        Properties: {
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        },
      },
    ]);
  });
});

describe("production", () => {
  it("R68 asks staff for a second factor", () => {
    const { api: guarded } = synthesised("production");
    expect(
      resourcesOf({ api: guarded }, "AWS::Cognito::UserPool"),
    ).toMatchObject([{ Properties: { MfaConfiguration: "ON" } }]);
  });
});
