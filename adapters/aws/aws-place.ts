/** Where AWS is and who asks it. Without an endpoint it is the service's own in the region. */
export type AwsPlace = {
  region: string;
  endpoint?: string | undefined;
  credentials: {
    accessKeyId: string;
    secretAccessKey: string;
    sessionToken?: string | undefined;
  };
};

export class AwsPlaceUnknown extends Error {
  override readonly name = "AwsPlaceUnknown";
  readonly code = "aws-place-unknown";
}

type Variables = Readonly<Record<string, string | undefined>>;

/** As Lambda tells its functions, and as the SDK reads the same variables. */
export function awsPlaceIn(
  variables: Variables,
  { endpointVariable }: { endpointVariable: string },
): AwsPlace {
  return {
    region: told(variables, "AWS_REGION"),
    endpoint: variables[endpointVariable] ?? variables["AWS_ENDPOINT_URL"],
    credentials: {
      accessKeyId: told(variables, "AWS_ACCESS_KEY_ID"),
      secretAccessKey: told(variables, "AWS_SECRET_ACCESS_KEY"),
      sessionToken: variables["AWS_SESSION_TOKEN"],
    },
  };
}

function told(variables: Variables, name: string): string {
  const value = variables[name];
  if (value !== undefined && value !== "") return value;
  throw new AwsPlaceUnknown(
    `${name} is not set; Lambda sets it, elsewhere set it before asking AWS`,
  );
}
