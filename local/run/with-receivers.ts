import { environmentOf } from "#functions/middleware/environment";
import type { Receiver } from "#schemas/transmission";
import type { Deployment } from "../plan/deployment.ts";

/** The same, whose functions are told these receivers instead of those the templates have. */
export const withReceivers = (
  deployment: Deployment,
  receivers: readonly Receiver[] | undefined,
): Deployment =>
  receivers === undefined
    ? deployment
    : {
        ...deployment,
        functions: deployment.functions.map((one) => ({
          ...one,
          environment: told(one.environment, receivers),
        })),
      };

function told(
  environment: Readonly<Record<string, string>>,
  receivers: readonly Receiver[],
): Readonly<Record<string, string>> {
  if (environment["RIGHTS_POLICY"] === undefined) return environment;
  const { RIGHTS_POLICY: policy } = environmentOf(
    ["RIGHTS_POLICY"],
    environment,
  );
  return {
    ...environment,
    RIGHTS_POLICY: JSON.stringify({ ...policy, receivers }),
  };
}
