/** Imported before any function: what they log and publish would drown what is measured. */
process.env["POWERTOOLS_LOG_LEVEL"] = "CRITICAL";
process.env["POWERTOOLS_METRICS_DISABLED"] = "true";
