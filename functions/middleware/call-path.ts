import * as z from "zod/mini";
import { InteractionId } from "#schemas/ids";
import type { HttpRequest } from "./http-door.ts";
import { parseAs } from "./json-body.ts";

const Path = z.object({ interactionId: InteractionId });

/** The call a route's path names; otherwise a 400 that names the parameter. */
export const interactionIdIn = ({
  parameters,
}: Pick<HttpRequest, "parameters">): InteractionId =>
  parseAs(parameters, Path).interactionId;
