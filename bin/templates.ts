import { readFileSync } from "node:fs";
import { App, aws_lambda as lambda } from "aws-cdk-lib";
import * as z from "zod";
import { settings } from "#stacks/settings";
import { tacet } from "#stacks/tacet";

/**
 * The templates `npm start` runs, as the CDK's command line would have them. The functions run from their sources, so
 * none is bundled; CloudFormation's own checks, longer than all else together, are left to `cdk synth` and the tests.
 */
const Cdk = z.object({
  output: z.string(),
  context: z.record(z.string(), z.unknown()),
});
const { output, context } = Cdk.parse(
  JSON.parse(readFileSync("cdk.json", "utf8")),
);
const app = new App({
  outdir: output,
  context,
  builtinCloudFormationValidation: false,
});
tacet(app, {
  environment: "local",
  settings: settings.local,
  codeOf: () => lambda.Code.fromInline("exports.handler = () => {};"),
});
app.synth();
