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
  const { issues } = parsed.error;
  throw new Refused(
    400,
    `Mend these fields: ${issues.map(nameOf).join(", ")}.`,
    issues.flatMap(fieldErrors),
  );
}

const nameOf = (issue: z.core.$ZodIssue): string =>
  issue.path.map(String).join(".") || "(body)";

export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    // The parser's own words quote the body, so they go nowhere.
    throw new Refused(400, "Send one JSON object in UTF-8.");
  }
}

/** A field nobody asked for is named to whoever sent it, and in no log: it may be anything. */
function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  return issue.code === "unrecognized_keys"
    ? issue.keys.slice(0, 10).map((key) => ({
        field: key.slice(0, 40),
        message: "is not known here; leave it out",
      }))
    : [{ field: nameOf(issue), message: messageOf(issue) }];
}

/** The schema library's small build brings no words of its own; ours say what to send, never what was sent. */
function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${issue.expected === "object" ? "an object" : `a ${issue.expected}`}`;
    case "invalid_value":
      return `must be one of: ${issue.values.map(String).join(", ")}`;
    case "too_big":
      return `must be at most ${issue.maximum} long`;
    case "too_small":
      return `must be at least ${issue.minimum} long`;
    case "invalid_union":
      return "must have another type or one of the allowed forms";
    default:
      return issue.message === "Invalid input"
        ? "has a form that is not allowed"
        : issue.message;
  }
}
