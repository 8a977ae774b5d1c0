import type { AdmitPorts } from "#domain/admission/admit-recording";
import { settleRecordings as settleDue } from "#domain/admission/settle-recordings";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";

export const settleRecordings = (
  ports: AdmitPorts & Pick<Ports, "now">,
  { RETENTION_POLICY }: EnvironmentOf<"RETENTION_POLICY">,
) =>
  scheduleDoor(
    async (scheduledTime) => settleDue(ports, scheduledTime, RETENTION_POLICY),
    ports.now,
  );
