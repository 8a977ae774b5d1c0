import { collectRecordings as collectDue } from "#domain/collection/collect-recordings";
import type { CollectPorts } from "#domain/collection/collect-call";
import type { Ports } from "#domain/ports";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { scheduleDoor } from "#functions/middleware/schedule-door";

export const collectRecordings = (
  ports: CollectPorts & Pick<Ports, "now">,
  { RETENTION_POLICY }: EnvironmentOf<"RETENTION_POLICY">,
) =>
  scheduleDoor(
    async (scheduledTime) => collectDue(ports, scheduledTime, RETENTION_POLICY),
    ports.now,
  );
