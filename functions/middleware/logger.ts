type Facts = Readonly<Record<string, unknown>>;
type Level = "info" | "warn" | "error";

/** Lambda's runtime reads this too; outside it, where several functions share one console, FATAL keeps it quiet. */
const quiet = process.env["AWS_LAMBDA_LOG_LEVEL"] === "FATAL";

const line = (level: Level) => (what: string, facts: Facts) => {
  if (!quiet) console[level]({ what, ...facts });
};

/**
 * One log for all functions. Ids, codes and counts only; never a body, a header or a path.
 * Lambda's JSON log format adds the time, the level and the request id, so a logging library would add only weight.
 */
export const logger = {
  info: line("info"),
  warn: line("warn"),
  error: line("error"),
};

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
