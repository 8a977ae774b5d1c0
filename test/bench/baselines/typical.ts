import { createHash, timingSafeEqual } from "node:crypto";
import { Logger } from "@aws-lambda-powertools/logger";
import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { logMetrics } from "@aws-lambda-powertools/metrics/middleware";
import { Tracer } from "@aws-lambda-powertools/tracer";
import { captureLambdaHandler } from "@aws-lambda-powertools/tracer/middleware";
import middy from "@middy/core";
import httpErrorHandler from "@middy/http-error-handler";
import httpHeaderNormalizer from "@middy/http-header-normalizer";
import httpJsonBodyParser from "@middy/http-json-body-parser";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { z } from "zod";

const logger = new Logger({ serviceName: "typical" });
const metrics = new Metrics({ namespace: "typical", serviceName: "typical" });
const tracer = new Tracer({ serviceName: "typical" });

/** The fields of our consent report, as the full schema library writes them. */
const Report = z.object({
  interaction_id: z.string().regex(/^[!-"$-.0-~]{1,128}$/),
  call_id: z
    .string()
    .regex(/^[!-"$-.0-~]{1,128}$/)
    .optional(),
  contact_phone_number: z.string().max(64).nullish(),
  talkdesk_phone_number: z.string().max(64).nullish(),
  digit: z
    .union([z.string().max(16), z.number()])
    .transform(String)
    .nullish(),
  agent_answer: z.string().max(16).nullish(),
  agent_id: z.string().max(128).nullish(),
  prompt_id: z.string().max(64).nullish(),
  prompt_version: z.string().max(64).nullish(),
  language: z.string().max(35).nullish(),
  flow_version: z.string().max(64).nullish(),
});
const sha256 = (text: string) => createHash("sha256").update(text).digest();
const key = sha256("new-key");

export type Put = (item: Record<string, unknown>) => Promise<unknown>;

/**
 * T, the typical stack: the same webhook as the guides of its parts write it, with one log line and one metric.
 * It makes no token, asks for no secret and decides nothing, so it does less than ours.
 */
export const typical = (put: Put) =>
  middy<APIGatewayProxyEventV2>()
    .use(captureLambdaHandler(tracer))
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .use(httpHeaderNormalizer())
    .use(httpJsonBodyParser())
    .use(httpErrorHandler())
    .handler(async (event) => {
      const given = event.headers["x-api-key"] ?? "";
      if (!timingSafeEqual(sha256(given), key)) return { statusCode: 401 };
      const report = Report.parse(event.body);
      await put({ pk: report.interaction_id, ...report });
      metrics.addMetric("answers", MetricUnit.Count, 1);
      logger.info("answer kept", { interactionId: report.interaction_id });
      return {
        statusCode: 200,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ recording_allowed: report.digit === "1" }),
      };
    });
