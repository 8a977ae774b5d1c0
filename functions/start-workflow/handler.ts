import { streamImage } from "#functions/wiring/stream-image";
import { workflowsIn } from "#functions/wiring/workflows";
import { environmentOf } from "#functions/middleware/environment";
import { functionTable } from "#schemas/functions";
import { startWorkflow } from "./start-workflow.ts";

const environment = environmentOf(
  functionTable["start-workflow"].environment,
  process.env,
);

export const handler = startWorkflow({
  workflows: workflowsIn(environment),
  readImage: streamImage,
});
