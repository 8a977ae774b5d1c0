import { aws_s3 as s3, Stack, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import { newApp, synthesised } from "./synthesised.ts";

const badApp = () => {
  const app = newApp();
  new s3.Bucket(new Stack(app, "bad"), "Open");
  return app;
};

describe("cdk-nag, beside CloudFormation's own checks,", () => {
  it("T115 fails the synthesis of a bad stack", () => {
    const app = badApp();
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).toThrow(/AwsSolutions-S1|Validation failed/);
  });

  it("T115 is what makes it fail", () => {
    expect(() => badApp().synth()).not.toThrow();
  });

  it.each(["local", "staging", "production"] as const)(
    "finds nothing unacknowledged in %s",
    (environment) => {
      expect(() => synthesised(environment, newApp(true))).not.toThrow();
    },
  );
});
