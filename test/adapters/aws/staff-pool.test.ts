import { expect, test } from "vitest";
import { cognitoStaffPool } from "#adapters/aws/staff-pool";
import { StaffId } from "#schemas/ids";
import { fault, scripted, type Answer, type Scripted } from "./scripted.ts";

const staffId = StaffId.parse("5f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88");

const bodyIn = (body: string): unknown => JSON.parse(body);

const shutOutOn = ({ aws }: Scripted) =>
  cognitoStaffPool({
    pool: "eu-central-1_pool",
    line: {
      place: () => aws,
      now: () => 1_795_514_400_000,
      pause: () => Promise.resolve(),
      withinMilliseconds: 10_000,
    },
  }).shutOut(staffId);

test("a leaver's user is disabled and signed out everywhere, by its sub (T87, T88)", async () => {
  await using script = await scripted({}, {});
  expect(await shutOutOn(script)).toBe("shut-out");
  expect(
    script.asked.map(({ headers, body }) => [
      headers["x-amz-target"],
      bodyIn(body),
    ]),
  ).toEqual(
    ["AdminDisableUser", "AdminUserGlobalSignOut"].map((operation) => [
      `AWSCognitoIdentityProviderService.${operation}`,
      { UserPoolId: "eu-central-1_pool", Username: staffId },
    ]),
  );
});

test.each([
  ["UserNotFoundException", "unknown"],
  ["NotAuthorizedException", "aws-refused"],
])("a pool that says %s", async (name, outcome) => {
  const answer: Answer = fault(name);
  await using script = await scripted(answer);
  expect(
    await shutOutOn(script).catch((error: unknown) =>
      error instanceof Error && "code" in error ? error.code : error,
    ),
  ).toBe(outcome);
});
