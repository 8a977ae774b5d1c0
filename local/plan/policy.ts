import { RetentionPolicy } from "#schemas/policy";
import { UnknownToRunner } from "./assembly.ts";
import type { Deployment } from "./deployment.ts";

/** The retention policy as the templates hand it to the functions. */
export function settledPolicy({
  functions,
}: Pick<Deployment, "functions">): RetentionPolicy {
  const text = functions
    .map(({ environment }) => environment["RETENTION_POLICY"])
    .find((policy) => policy !== undefined);
  if (text === undefined)
    throw new UnknownToRunner(
      "No function in the templates has a RETENTION_POLICY.",
    );
  return RetentionPolicy.parse(JSON.parse(text));
}
