import { callQuery } from "./call-aws.ts";
import { until } from "./until.ts";

/** Creates a stack without the CDK, and answers with its outputs. */
export async function deployTemplate(
  endpoint: string,
  resources: object,
  outputs: Record<string, unknown> = {},
): Promise<(output: string) => string> {
  const StackName = `canary-${crypto.randomUUID()}`;
  const Outputs = Object.fromEntries(
    Object.entries(outputs).map(([name, Value]) => [name, { Value }]),
  );
  const TemplateBody = JSON.stringify({
    Resources: resources,
    ...(Object.keys(outputs).length > 0 ? { Outputs } : {}),
  });
  const capabilities = { "Capabilities.member.1": "CAPABILITY_NAMED_IAM" };
  await callQuery(endpoint, "cloudformation", {
    Action: "CreateStack",
    StackName,
    TemplateBody,
    ...capabilities,
  });
  const described = await until(async () => {
    const xml = await callQuery(endpoint, "cloudformation", {
      Action: "DescribeStacks",
      StackName,
    });
    const status = /<StackStatus>([^<]*)</.exec(xml)?.[1] ?? "";
    if (/FAILED|ROLLBACK/.test(status))
      throw new Error(`The stack ended in ${status}: ${xml}`);
    return status === "CREATE_COMPLETE" ? xml : undefined;
  });
  return (output) => {
    const value = new RegExp(
      `<OutputKey>${output}</OutputKey>\\s*<OutputValue>([^<]*)<`,
    ).exec(described)?.[1];
    if (value === undefined)
      throw new Error(`The stack has no output ${output}: ${described}`);
    return value;
  };
}

/** The outputs that tell what Ref answers for each resource. */
export function references(resources: object): Record<string, { Ref: string }> {
  return Object.fromEntries(
    Object.keys(resources).map((Ref): [string, { Ref: string }] => [
      Ref,
      { Ref },
    ]),
  );
}
