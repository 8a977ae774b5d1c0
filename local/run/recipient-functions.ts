import { erasePlatformContact } from "#functions/erase-platform-contact/erase-platform-contact";
import { handleRecipients } from "#functions/handle-recipients/handle-recipients";
import { remindRecipients } from "#functions/remind-recipients/remind-recipients";
import { tellRecipients } from "#functions/tell-recipients/tell-recipients";
import { environmentOf } from "#functions/middleware/environment";
import type { HttpHandler } from "#functions/middleware/http-door";
import type { ScheduleHandler } from "#functions/middleware/schedule-door";
import type { TaskHandler } from "#functions/middleware/task-door";
import { functionTable } from "#schemas/functions";
import type { Made } from "./made.ts";

/** What tells recipients, and takes down what they say. */
export const recipientHttp: Made<HttpHandler> = {
  "erase-platform-contact": (ports) => erasePlatformContact(ports),
  "handle-recipients": (ports, variables) =>
    handleRecipients(
      ports,
      environmentOf(functionTable["handle-recipients"].environment, variables),
    ),
};

export const recipientSchedules: Made<ScheduleHandler> = {
  "remind-recipients": (ports, variables) =>
    remindRecipients(
      ports,
      environmentOf(functionTable["remind-recipients"].environment, variables),
    ),
};

export const recipientTasks: Made<TaskHandler> = {
  "tell-recipients": (ports, variables) =>
    tellRecipients(
      ports,
      environmentOf(functionTable["tell-recipients"].environment, variables),
    ),
};
