import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import type { HttpRequest } from "./http-door.ts";
import { parseAs } from "./json-body.ts";

/** The id of what is posted: a UUID in `Idempotency-Key`, so that a repeated post is the same; without one a new id. */
export function newIdIn<Id>(
  { headers }: Pick<HttpRequest, "headers">,
  Id: z.ZodMiniType<Id>,
  randomId: Ports["randomId"],
): Id {
  const key = headers["idempotency-key"] ?? randomId();
  const Header = z.object({ "Idempotency-Key": Id });
  return parseAs({ "Idempotency-Key": key }, Header)["Idempotency-Key"];
}
