import type * as z from "zod/mini";
import type { LinkSigner } from "#domain/ports";

/** What a link of ours says; `undefined` alike when it was made by somebody else, or says something else. */
export async function openLink<Shape>(
  linkSigner: Pick<LinkSigner, "open">,
  signed: string | undefined,
  schema: z.ZodMiniType<Shape>,
): Promise<Shape | undefined> {
  const parsed = schema.safeParse(
    jsonIn((await linkSigner.open(signed ?? "")) ?? "null"),
  );
  return parsed.success ? parsed.data : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
