import * as z from "zod/mini";

/** What for a call is listened to while it goes on (R18, R20). */
export const MonitoringPurpose = z.enum([
  "service-quality",
  "performance-assessment",
]);

/** What gives rise to it (R16). */
export const MonitoringCircumstance = z.enum([
  "quality",
  "probation",
  "contract",
]);

/** What somebody posts before they listen to a call that goes on. */
export const NewMonitoringDecision = z.strictObject({
  purpose: z._default(MonitoringPurpose, "service-quality"),
  circumstance: MonitoringCircumstance,
});
