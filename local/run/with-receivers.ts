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
  const { RIGHTS_POLICY: text } = environment;
  if (text === undefined) return environment;
  const policy: unknown = JSON.parse(text);
  return {
    ...environment,
    RIGHTS_POLICY: JSON.stringify(Object.assign({}, policy, { receivers })),
  };
}
