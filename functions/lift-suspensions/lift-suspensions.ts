import type { Ports } from "#domain/ports";
import type { KeeperPorts } from "#domain/retention/keepers";
import { liftSuspensions as liftDue } from "#domain/suspensions/lift-suspensions";
import { scheduleDoor } from "#functions/middleware/schedule-door";

export const liftSuspensions = (ports: KeeperPorts & Pick<Ports, "now">) =>
  scheduleDoor((scheduledTime) => liftDue(ports, scheduledTime), ports.now);
