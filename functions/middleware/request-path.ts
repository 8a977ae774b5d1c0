import type { RequestId } from "#schemas/ids";
import type { HttpRequest } from "./http-door.ts";
import { parseAs } from "./json-body.ts";
import { RequestInput } from "./task-input.ts";

/** The request a route's path names; otherwise a 400 that names the parameter. */
export const requestIdIn = ({
  parameters,
}: Pick<HttpRequest, "parameters">): RequestId =>
  parseAs(parameters, RequestInput).requestId;
