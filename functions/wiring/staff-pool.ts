import { awsPlaceIn } from "#adapters/aws/aws-place";
import { pause } from "#adapters/aws/pause";
import { cognitoStaffPool } from "#adapters/aws/staff-pool";
import type { StaffPool } from "#domain/staff/staff-pool-port";

/** Two calls fit well into the function's time; what fails is asked again by whoever enters the leaving again. */
const withinMilliseconds = 1500;

export const staffPoolIn = (
  { STAFF_POOL }: { STAFF_POOL: string },
  variables: Readonly<Record<string, string | undefined>>,
): StaffPool =>
  cognitoStaffPool({
    pool: STAFF_POOL,
    line: {
      place: (service) => awsPlaceIn(variables, service),
      now: Date.now,
      pause,
      withinMilliseconds,
    },
  });
