export class UnexpectedAnswer extends Error {
  readonly code = "UNEXPECTED_ANSWER";
  override readonly name = "UnexpectedAnswer";
}

export type Api = {
  /** Where the platform posts to. */
  readonly url: string;
  get(path: string): Promise<unknown>;
  post(path: string, body: object, headers?: object): Promise<unknown>;
  put(path: string, body: object): Promise<unknown>;
};

/** The deployed HTTP API as privacy staff: MiniStack serves it under a path, for its real host name leads to AWS. */
export function openApi(endpoint: string, apiUrl: string, token: string): Api {
  const [apiId = ""] = new URL(apiUrl).host.split(".");
  const url = `${endpoint}/_aws/execute-api/${apiId}/$default`;
  const authorization = `Bearer ${token}`;
  return {
    url,
    get: (path) => answerOf(url + path, { headers: { authorization } }),
    post: (path, body, headers = { authorization }) =>
      answerOf(url + path, sent("POST", body, headers)),
    put: (path, body) =>
      answerOf(url + path, sent("PUT", body, { authorization })),
  };
}

const sent = (method: string, body: object, headers: object): RequestInit => ({
  method,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

async function answerOf(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, init);
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new UnexpectedAnswer(
    `${init.method ?? "GET"} ${url}: ${String(response.status)} ${text}`,
  );
}
