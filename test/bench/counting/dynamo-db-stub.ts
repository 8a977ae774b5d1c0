import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

/** What DynamoDB Local answered once, given again after as long as the stub of S3 takes, by as many machines as are asked. */
export type DynamoDbStub = {
  endpoint: string;
  /** From now on nothing is passed on: each question gets the answers it got, in their order. */
  replay(): void;
} & AsyncDisposable;

type Answer = { status: number; body: string };

/** Passes questions on to a DynamoDB Local, at once, until it is told to replay. */
export async function dynamoDbStub(
  local: string,
  latencyMs: number,
): Promise<DynamoDbStub> {
  const answers = new Map<string, Answer[]>();
  let replays = false;
  const server = createServer((request, response) => {
    const reply = ({ status, body }: Answer) =>
      response.writeHead(status, { "content-type": contentType }).end(body);
    void text(request).then(async (body) => {
      const question = questionOf(request, body);
      if (replays) {
        const answer = answers.get(question)?.shift() ?? neverAsked;
        setTimeout(() => reply(answer), latencyMs);
        return;
      }
      const answer = await passedOn(local, request, body);
      answers.set(question, [...(answers.get(question) ?? []), answer]);
      reply(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    replay() {
      replays = true;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const contentType = "application/x-amz-json-1.0";

/** The SDK gives each transaction a token of its own. */
const questionOf = ({ headers }: IncomingMessage, body: string): string =>
  `${String(headers["x-amz-target"])} ${body.replace(/"ClientRequestToken":"[^"]*"/, "")}`;

/** An error that the SDK does not try again. */
const neverAsked: Answer = {
  status: 400,
  body: JSON.stringify({
    __type: "com.amazon.coral.validate#ValidationException",
    message: "This was not asked when the answers were recorded.",
  }),
};

async function passedOn(
  local: string,
  { headers }: IncomingMessage,
  body: string,
): Promise<Answer> {
  const { authorization = "", "x-amz-target": target } = headers;
  const answer = await fetch(local, {
    method: "POST",
    headers: {
      "content-type": contentType,
      authorization,
      "x-amz-target": String(target),
    },
    body,
  });
  return { status: answer.status, body: await answer.text() };
}
