import type { Ports } from "#domain/ports";
import { finishLifting } from "#domain/retention/finish-lifting";
import type { KeeperPorts } from "#domain/retention/keepers";
import { liftSuspensions as liftDue } from "#domain/suspensions/lift-suspensions";
import { scheduleDoor } from "#functions/middleware/schedule-door";

export const liftSuspensions = (ports: KeeperPorts & Pick<Ports, "now">) =>
  scheduleDoor(async (scheduledTime) => {
    const { pages, failures } = await liftDue(ports, scheduledTime);
    const finished = await finishLifting(ports, scheduledTime);
    return { pages, failures: [...failures, ...finished.failures] };
  }, ports.now);
