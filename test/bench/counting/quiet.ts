/** Imported before any function: what they log and publish would drown what is measured. */
process.env["AWS_LAMBDA_LOG_LEVEL"] = "FATAL";
process.env["POWERTOOLS_METRICS_DISABLED"] = "true";
