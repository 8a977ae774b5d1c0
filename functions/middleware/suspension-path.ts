import * as z from "zod/mini";
import { SuspensionId } from "#schemas/ids";
import type { HttpRequest } from "./http-door.ts";
import { parseAs } from "./json-body.ts";

const Path = z.object({ suspensionId: SuspensionId });

/** The hold or restriction a route's path names; otherwise a 400 that names the parameter. */
export const suspensionIdIn = ({
  parameters,
}: Pick<HttpRequest, "parameters">): SuspensionId =>
  parseAs(parameters, Path).suspensionId;
