import { App, Stack } from "aws-cdk-lib";

/** The least that can be synthesised: the CDK itself and one stack of nothing. */
new Stack(new App(), "empty");
