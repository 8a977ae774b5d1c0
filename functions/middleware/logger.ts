import { Logger } from "@aws-lambda-powertools/logger";

/** One logger for all functions. Ids, codes and counts only; never a body, a header or a path. */
export const logger = new Logger();

/** What may be logged of a failure: its class, its code and our own message, not what a vendor put around it. */
export function faultOf(error: unknown): {
  name: string;
  code: string;
  message: string;
} {
  if (!(error instanceof Error))
    return {
      name: "Unknown",
      code: "unknown",
      message: "Something that is no error was thrown.",
    };
  const code =
    "code" in error && typeof error.code === "string" ? error.code : undefined;
  return {
    name: error.name,
    code: code ?? "unknown",
    message:
      code === undefined ? "An error without a code of ours." : error.message,
  };
}
