import { App, aws_lambda as lambda } from "aws-cdk-lib";
import { environmentNamed, settings } from "#stacks/settings";
import { tacet } from "#stacks/tacet";

const app = new App();
const environment = environmentNamed(
  app.node.tryGetContext("environment") ?? "local",
);
tacet(app, {
  environment,
  settings: settings[environment],
  codeOf: (name) => lambda.Code.fromAsset(`dist/functions/${name}`),
});
