import * as z from "zod/mini";
import type { Posted } from "./http-exchange.ts";

const Worded = z.object({
  __type: z.optional(z.string()),
  message: z.optional(z.string()),
  Message: z.optional(z.string()),
  Item: z.optional(z.unknown()),
});

/** An answer of AWS that is no success, named and shaped as the SDK's errors are, so that `failure.ts` reads both. */
export class JsonFault extends Error {
  override readonly name: string;
  readonly $metadata: {
    httpStatusCode: number;
    requestId: string | undefined;
  };
  /** What stands, when a conditional write was refused and asked to be told. */
  readonly Item: unknown;

  constructor({ status, headers, text }: Posted) {
    const parsed = Worded.safeParse(jsonIn(text));
    const worded = parsed.success ? parsed.data : {};
    super(worded.message ?? worded.Message ?? "");
    const requestId = headers["x-amzn-requestid"];
    this.name = nameIn(worded.__type ?? headers["x-amzn-errortype"]);
    this.$metadata = {
      httpStatusCode: status,
      requestId: typeof requestId === "string" ? requestId : undefined,
    };
    this.Item = worded.Item;
  }
}

/** Undefined when the text is no JSON: a parser's own error would repeat what it could not read. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Out of `com.amazonaws.dynamodb.v20120810#ThrottlingException` or `ThrottlingException:http://...`. */
function nameIn(type: unknown): string {
  return typeof type === "string"
    ? type.replace(/:.*$/, "").replace(/^.*#/, "")
    : "UnknownError";
}
