import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Webhook } from "./load-plan.ts";
import { webhookRequest, type WebhookRequest } from "./webhook-request.ts";

/** What became of one webhook. Without a status nothing was answered. */
export type Sent = {
  webhook: Webhook;
  status: number | undefined;
  body: string;
  /** From the moment it was planned for, so that a late start counts as the product's delay, not as a pause. */
  milliseconds: number;
};
export type Driven = { sent: Sent[]; seconds: number };

const connections = 64;
const patienceMilliseconds = 30_000;

/** Posts every webhook at its moment, whatever became of those before: open loop, over connections kept alive. */
export async function drive(
  url: string,
  webhooks: readonly Webhook[],
): Promise<Driven> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const endedAt = new Date().toISOString();
  const start = performance.now();
  const underway: Promise<Sent>[] = [];
  for (const webhook of webhooks) {
    const early = start + webhook.at - performance.now();
    if (early >= 1) await pause(early);
    const planned = start + webhook.at;
    underway.push(
      post(agent, url, webhookRequest(webhook, endedAt)).then((answer) => ({
        ...answer,
        webhook,
        milliseconds: performance.now() - planned,
      })),
    );
  }
  const sent = await Promise.all(underway);
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { sent, seconds };
}

type Answer = Pick<Sent, "status" | "body">;

function post(
  agent: Agent,
  url: string,
  { path, headers, body }: WebhookRequest,
): Promise<Answer> {
  return new Promise((resolve) => {
    const unanswered = () => {
      resolve({ status: undefined, body: "" });
    };
    const asked = request(`${url}${path}`, {
      agent,
      method: "POST",
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      timeout: patienceMilliseconds,
    });
    asked.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode, body: text });
      });
      response.on("error", unanswered);
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", unanswered);
    asked.end(body);
  });
}
