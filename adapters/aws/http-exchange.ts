import * as http from "node:http";
import * as https from "node:https";

export type Post = {
  url: URL;
  headers: http.OutgoingHttpHeaders;
  body: string;
  /** From asking, connecting included, to the last byte of the answer. */
  withinMilliseconds: number;
};
export type Posted = {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
};

export class NoAnswerInTime extends Error {
  override readonly name = "NoAnswerInTime";
  readonly code = "no-answer-in-time";
}

/** A warm function asks over the connection it has. Emulators speak plain HTTP. */
const secure = {
  request: https.request,
  agent: new https.Agent({ keepAlive: true }),
};
const plain = {
  request: http.request,
  agent: new http.Agent({ keepAlive: true }),
};

/** One request and its whole answer, whatever the status. Not `fetch`, which takes twice as long to its first answer. */
export function post(asked: Post): Promise<Posted> {
  const { url, headers, body, withinMilliseconds } = asked;
  const { request, agent } = url.protocol === "http:" ? plain : secure;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", headers, agent }, (answer) => {
      read(answer).then(resolve, reject);
    });
    const patience = setTimeout(() => {
      sent.destroy(
        new NoAnswerInTime(`no answer within ${withinMilliseconds} ms`),
      );
    }, withinMilliseconds);
    sent.on("close", () => {
      clearTimeout(patience);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Throws when the connection ends before the answer does. */
async function read(answer: http.IncomingMessage): Promise<Posted> {
  answer.setEncoding("utf8");
  let text = "";
  for await (const part of answer) text += String(part);
  return { status: answer.statusCode ?? 0, headers: answer.headers, text };
}
