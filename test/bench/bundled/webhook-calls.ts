import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { context } from "#test/builders/gateway";

type Webhook = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<unknown>;

class NotAnswered extends Error {
  readonly code = "not-answered";
}

/** A webhook to be counted. A parser may write into its event, so each call gets one of its own; a refusal is cheap and must not count. */
export const webhookCalls =
  (handler: Webhook) => (event: APIGatewayProxyEventV2) => ({
    webhook: async () => {
      const own = { ...event, headers: { ...event.headers } };
      const result = await handler(own, context);
      if (!isAnswered(result))
        throw new NotAnswered(`Answered ${JSON.stringify(result)}`);
    },
  });

const isAnswered = (result: unknown): boolean =>
  typeof result === "object" &&
  result !== null &&
  "statusCode" in result &&
  result.statusCode === 200;
