import * as z from "zod/mini";
import type { Assembly } from "./assembly.ts";
import { UnknownToRunner } from "./assembly.ts";

/** The staff's user pool, by the client that signs them in. */
export type PlannedStaffPool = {
  poolId: string;
  clientId: string;
  /** How long its tokens are good. */
  accessSeconds: number;
  idSeconds: number;
};

const ClientProperties = z.object({
  UserPoolId: z.unknown(),
  AccessTokenValidity: z.number(),
  IdTokenValidity: z.number(),
  TokenValidityUnits: z.object({
    AccessToken: z.literal("minutes"),
    IdToken: z.literal("minutes"),
  }),
});

export function staffPoolIn(assembly: Assembly): PlannedStaffPool {
  const [client, another] = assembly.resources.filter(
    ({ type }) => type === "AWS::Cognito::UserPoolClient",
  );
  if (client === undefined || another !== undefined)
    throw new UnknownToRunner("The staff's pool has one client.");
  const properties = ClientProperties.parse(client.properties);
  return {
    poolId: assembly.textOf(properties.UserPoolId, client),
    clientId: client.id,
    accessSeconds: properties.AccessTokenValidity * 60,
    idSeconds: properties.IdTokenValidity * 60,
  };
}
