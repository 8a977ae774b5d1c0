import type * as z from "zod/mini";

/** The value in a text of JSON; nothing when the text is no JSON or not of this shape. */
export function jsonIn<Shape extends z.ZodMiniType>(
  text: string,
  shape: Shape,
): z.output<Shape> | undefined {
  const parsed = shape.safeParse(valueOf(text));
  return parsed.success ? parsed.data : undefined;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
