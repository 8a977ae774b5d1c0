import { createHash, createHmac } from "node:crypto";
import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true });
const endpoint = new URL(process.env["AWS_ENDPOINT_URL"] ?? "");
const region = process.env["AWS_REGION"] ?? "";
const keyId = process.env["AWS_ACCESS_KEY_ID"] ?? "";
const key = process.env["AWS_SECRET_ACCESS_KEY"] ?? "";

const sha256 = (text: string) =>
  createHash("sha256").update(text).digest("hex");
const hmac = (secret: string | Buffer, text: string) =>
  createHmac("sha256", secret).update(text).digest();

/** F, the floor: the same PutItem as B1 with a signature of our own on Node's HTTP, and no SDK. */
export const handler = () =>
  post(
    JSON.stringify({ TableName: "ledger", Item: { pk: { S: "x" } } }),
    "DynamoDB_20120810.PutItem",
  );

function post(body: string, target: string): Promise<{ statusCode: number }> {
  const headers = signed(body, target, new Date());
  return new Promise((resolve, reject) => {
    const sent = request(
      endpoint,
      { agent, method: "POST", headers },
      (answer) => {
        answer.resume();
        answer.once("end", () => {
          resolve({ statusCode: answer.statusCode ?? 0 });
        });
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}

/** AWS Signature Version 4. */
function signed(body: string, target: string, at: Date) {
  const time = at.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const scope = `${time.slice(0, 8)}/${region}/dynamodb/aws4_request`;
  const headers = {
    "content-type": "application/x-amz-json-1.0",
    host: endpoint.host,
    "x-amz-date": time,
    "x-amz-target": target,
  };
  const names = Object.keys(headers).join(";");
  const lines = Object.entries(headers).map((pair) => `${pair.join(":")}\n`);
  const asked = ["POST", "/", "", lines.join(""), names, sha256(body)];
  const toSign = ["AWS4-HMAC-SHA256", time, scope, sha256(asked.join("\n"))];
  const signature = hmac(keyOn(time.slice(0, 8)), toSign.join("\n"));
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${names}, Signature=${signature.toString("hex")}`,
  };
}

const keyOn = (day: string): Buffer =>
  [region, "dynamodb", "aws4_request"].reduce(hmac, hmac(`AWS4${key}`, day));
