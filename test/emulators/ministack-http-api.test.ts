import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { callJson } from "./call-aws.ts";
import { deployTemplate } from "./deploy-template.ts";
import { describeWith } from "./describe-with.ts";
import type { Emulator } from "./emulator.ts";
import { startMinistack } from "./ministack.ts";

const Logged = z.object({ events: z.array(z.unknown()) });

const program = `exports.handler = async (event) => {
  if (event.rawPath === "/fail") throw new Error("a caller's secret");
  return "fine";
};`;

const resources = {
  Function: {
    Type: "AWS::Lambda::Function",
    Properties: {
      Runtime: "nodejs24.x",
      Handler: "index.handler",
      Role: "arn:aws:iam::000000000000:role/any",
      Code: { ZipFile: program },
    },
  },
  Api: {
    Type: "AWS::ApiGatewayV2::Api",
    Properties: { Name: "canary", ProtocolType: "HTTP" },
  },
  Integration: {
    Type: "AWS::ApiGatewayV2::Integration",
    Properties: {
      ApiId: { Ref: "Api" },
      IntegrationType: "AWS_PROXY",
      IntegrationUri: { "Fn::GetAtt": ["Function", "Arn"] },
      PayloadFormatVersion: "2.0",
    },
  },
  Route: {
    Type: "AWS::ApiGatewayV2::Route",
    Properties: {
      ApiId: { Ref: "Api" },
      RouteKey: "ANY /{path+}",
      Target: { "Fn::Join": ["/", ["integrations", { Ref: "Integration" }]] },
    },
  },
  AccessLog: {
    Type: "AWS::Logs::LogGroup",
    Properties: { LogGroupName: "access" },
  },
  Stage: {
    Type: "AWS::ApiGatewayV2::Stage",
    Properties: {
      ApiId: { Ref: "Api" },
      StageName: "$default",
      AutoDeploy: true,
      AccessLogSettings: {
        DestinationArn: { "Fn::GetAtt": ["AccessLog", "Arn"] },
        Format: "$context.requestId",
      },
      DefaultRouteSettings: { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 },
    },
  },
};

describeWith("python", "MiniStack and the HTTP API", (python) => {
  let ministack: Emulator;
  let api: string;

  beforeAll(async () => {
    ministack = await startMinistack(python, "ignored");
    const output = await deployTemplate(ministack.endpoint, resources, {
      Api: { Ref: "Api" },
    });
    api = `${ministack.endpoint}/_aws/execute-api/${output("Api")}/$default`;
  });
  afterAll(() => ministack.stop());

  test("MiniStack still tells the caller what an unhandled error said", async () => {
    const answer = await fetch(`${api}/fail`);
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain("a caller's secret");
  });

  test("MiniStack still accepts a request of more than 10 MB", async () => {
    const answer = await fetch(`${api}/large`, {
      method: "POST",
      body: new Uint8Array(10 * 1024 * 1024 + 1),
    });
    expect(answer.status).toBe(200);
  });

  test("MiniStack still never throttles a route", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => fetch(`${api}/often`)),
    );
    expect(answers.map((answer) => answer.status)).toEqual(
      answers.map(() => 200),
    );
  });

  test("MiniStack still writes no access log", async () => {
    await fetch(`${api}/logged`);
    const body = { logGroupName: "access" };
    const target = "Logs_20140328.FilterLogEvents";
    const found = await callJson({
      endpoint: ministack.endpoint,
      service: "logs",
      target,
      body,
    });
    expect(Logged.parse(found).events).toEqual([]);
  });
});
