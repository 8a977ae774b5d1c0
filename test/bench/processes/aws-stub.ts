import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { AwsAnswers } from "../cold/aws-answers.ts";

/**
 * AWS, as far as a cold start can tell: answers at once, from memory, the same every time. A process of its own, so
 * that what it does is not counted. Its parent sends the answers once, and later asks what was asked for.
 */
const operations: string[] = [];
let answers: AwsAnswers = {};

const server = createServer((request, response) => {
  void text(request).then((body) => {
    const operation = operationOf(request, body);
    operations.push(operation);
    const answer = answers[operation];
    response.writeHead(answer === undefined ? 501 : 200, {
      "content-type": "application/x-amz-json-1.0",
      ...answer?.headers,
    });
    response.end(answer?.body);
  });
});

process.on("message", (message: AwsAnswers | "operations") => {
  if (message === "operations") {
    process.send?.({ operations: operations.splice(0) });
    return;
  }
  answers = message;
  server.listen(0, "127.0.0.1", () => {
    process.send?.({ port: portOf(server.address()) });
  });
});
process.once("disconnect", () => process.exit(0));

/** `PutItem`; a Query of an index has its name behind it; S3 has no names for its operations on the wire. */
function operationOf({ method, headers }: IncomingMessage, body: string) {
  const target = headers["x-amz-target"];
  if (typeof target === "string") {
    const index = /"IndexName":"([^"]+)"/.exec(body)?.[1];
    const name = target.slice(target.lastIndexOf(".") + 1);
    return index === undefined ? name : `${name} ${index}`;
  }
  const what = headers["x-amz-copy-source"] === undefined ? "object" : "copy";
  return `${method ?? "?"} ${what}`;
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address !== null ? address.port : 0;
