import { aws_lambda as lambda } from "aws-cdk-lib";
import { readAssembly } from "#local/plan/assembly";
import { deploymentOf, type Deployment } from "#local/plan/deployment";
import { tacet } from "#stacks/tacet";
import { newApp } from "#test/stacks/synthesised";

/** The product as its templates wire it, synthesised now; functions are known by name, so that none is built. */
export function synthesisedDeployment(): Deployment {
  const app = newApp();
  tacet(app, "local", () => lambda.Code.fromInline("exports.handler = 1"));
  return deploymentOf(readAssembly(app.synth().directory));
}
