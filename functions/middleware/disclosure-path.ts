import * as z from "zod/mini";
import { DisclosureId } from "#schemas/ids";
import type { HttpRequest } from "./http-door.ts";
import { parseAs } from "./json-body.ts";

const Path = z.object({ disclosureId: DisclosureId });

export const disclosureIdIn = ({
  parameters,
}: Pick<HttpRequest, "parameters">): DisclosureId =>
  parseAs(parameters, Path).disclosureId;
