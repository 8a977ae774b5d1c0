import type * as z from "zod/mini";
import type { HttpRequest } from "./http-door.ts";
import { type FieldError, Refused } from "./problem.ts";

/** The body as JSON of a schema's shape; otherwise a 400 that names each field and what it must be. */
export function jsonBody<Shape>(
  request: Pick<HttpRequest, "body">,
  schema: z.ZodMiniType<Shape>,
): Shape {
  return parseAs(parseJson(request.body), schema);
}

export function parseAs<Shape>(
  value: unknown,
  schema: z.ZodMiniType<Shape>,
): Shape {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(fieldError);
  throw new Refused(
    400,
    `Mend these fields: ${fields.map(({ field }) => field).join(", ")}.`,
    fields,
  );
}

export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    // The parser's own words quote the body, so they go nowhere.
    throw new Refused(400, "Send one JSON object in UTF-8.");
  }
}

function fieldError(issue: z.core.$ZodIssue): FieldError {
  return {
    field: issue.path.map(String).join(".") || "(body)",
    message: issue.message,
  };
}
