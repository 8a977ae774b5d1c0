/** A call of a service we have no client for: root's access key, no signature, which emulators take. */
export type Call = {
  readonly endpoint: string;
  readonly service: string;
  /** For the services that are called by name of the operation. */
  readonly target?: string;
  /** For the services that are called by path. */
  readonly path?: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly body: object;
};

export async function callJson(call: Call): Promise<unknown> {
  const { path = "/", method = "POST" } = call;
  const text = await textOf(
    await fetch(`${call.endpoint}${path}`, {
      method,
      headers: { ...asRoot(call.service), ...operation(call.target) },
      ...(method === "GET" ? {} : { body: JSON.stringify(call.body) }),
    }),
  );
  return text === "" ? {} : JSON.parse(text);
}

/** For the services that are called by form and answer in XML. */
export async function callQuery(
  endpoint: string,
  service: string,
  form: Record<string, string>,
): Promise<string> {
  const body = new URLSearchParams(form);
  return textOf(
    await fetch(endpoint, { method: "POST", headers: asRoot(service), body }),
  );
}

function operation(target: string | undefined): Record<string, string> {
  return target === undefined
    ? { "content-type": "application/json" }
    : { "content-type": "application/x-amz-json-1.1", "x-amz-target": target };
}

async function textOf(answer: Response): Promise<string> {
  const text = await answer.text();
  if (!answer.ok)
    throw new Error(`${answer.url}: ${String(answer.status)} ${text}`);
  return text;
}

function asRoot(service: string): Record<string, string> {
  const scope = `Credential=test/20260101/eu-central-1/${service}/aws4_request`;
  return {
    authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`,
  };
}
