import { webhookPortsIn } from "#functions/wiring/webhook-ports";
import { environmentOf } from "#functions/middleware/environment";
import { functionEnvironments } from "#schemas/function-environments";
import { receiveEvent } from "./receive-event.ts";

const environment = environmentOf(
  functionEnvironments["receive-event"],
  process.env,
);

export const handler = receiveEvent(
  webhookPortsIn(
    environment,
    {
      "event-path-secrets": environment.EVENT_PATH_SECRET,
      "event-template-secrets": environment.EVENT_TEMPLATE_SECRET,
    },
    process.env,
  ),
  environment,
);
