import { streamImage } from "#functions/wiring/stream-image";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { startWorkflow } from "./start-workflow.ts";

const environment = environmentOf(
  functionEnvironments["start-workflow"],
  process.env,
);

export const handler = startWorkflow({
  workflows: workflowsIn(environment),
  readImage: streamImage,
});
