import { UnknownPlace } from "#domain/unknown-place";
import * as z from "zod/mini";

/**
 * Where a listing goes on, as an earlier page of it said, or where it begins; people hand it back to us by the address, and may
 * write anything.
 */
export function placeIn<Place extends z.ZodMiniType, Beginning>(
  schema: Place,
  after: string | undefined,
  beginning: Beginning,
): z.infer<Place> | Beginning {
  if (after === undefined) return beginning;
  const place = schema.safeParse(jsonOf(after));
  if (!place.success) throw new UnknownPlace();
  return place.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnknownPlace();
  }
}
