import { z } from "zod";
import type { FunctionName } from "#schemas/functions";
import { PlatformSettings } from "#schemas/policy";
import type { Talkdesk } from "#local/talkdesk/start-talkdesk";
import { callJson } from "../emulators/call-aws.ts";
import { platformScopes } from "./stand-in.ts";

const path = "/2015-03-31/functions/";
const service = "lambda";
const Listed = z.object({
  Functions: z.array(
    z.object({
      FunctionName: z.string(),
      Environment: z
        .object({ Variables: z.record(z.string(), z.string()) })
        .optional(),
    }),
  ),
  NextMarker: z.string().nullish(),
});
const Ran = z.object({ scheduledTime: z.string() });
type Deployed = { name: string; variables: Record<string, string> };

export class FunctionMissing extends Error {
  readonly code = "FUNCTION_MISSING";
  override readonly name = "FunctionMissing";
}

export class FunctionFailed extends Error {
  readonly code = "FUNCTION_FAILED";
  override readonly name = "FunctionFailed";
}

/** Our functions as they were deployed, over Lambda's own API. */
export async function openLambdas(endpoint: string) {
  const deployed = await listed(endpoint);
  return {
    /** By UpdateFunctionConfiguration: settings name a fixed port, and the stand-in listens on a free one. */
    async pointAt(talkdesk: Talkdesk): Promise<void> {
      for (const { name, variables } of deployed)
        await callJson({
          endpoint,
          service,
          method: "PUT",
          path: `${path}${name}/configuration`,
          body: {
            // Lambda finds handler.cjs by itself; MiniStack looks for .js and .mjs only.
            Handler: "handler.cjs.handler",
            Environment: { Variables: pointedAt(talkdesk, variables) },
          },
        });
    },
    /** What the schedule of the function does each minute. */
    async runNow(functionName: FunctionName): Promise<void> {
      const scheduledTime = new Date().toISOString();
      const answer = await callJson({
        endpoint,
        service,
        path: `${path}${named(deployed, functionName)}/invocations`,
        body: { scheduledTime },
      });
      if (!Ran.safeParse(answer).success)
        throw new FunctionFailed(`${functionName}: ${JSON.stringify(answer)}`);
    },
  };
}
export type Lambdas = Awaited<ReturnType<typeof openLambdas>>;

async function listed(endpoint: string, marker?: string): Promise<Deployed[]> {
  const page = Listed.parse(
    await callJson({
      endpoint,
      service,
      method: "GET",
      path: marker === undefined ? path : `${path}?Marker=${marker}`,
      body: {},
    }),
  );
  const here = page.Functions.map(({ FunctionName, Environment }) => ({
    name: FunctionName,
    variables: Environment?.Variables ?? {},
  }));
  return page.NextMarker
    ? [...here, ...(await listed(endpoint, page.NextMarker))]
    : here;
}

function named(deployed: readonly Deployed[], name: FunctionName): string {
  const found = deployed.find(
    ({ variables }) => variables["POWERTOOLS_SERVICE_NAME"] === name,
  );
  if (found !== undefined) return found.name;
  throw new FunctionMissing(`No deployed function calls itself ${name}.`);
}

function pointedAt(
  { url, mediaUrl }: Talkdesk,
  { PLATFORM, ...variables }: Deployed["variables"],
): Deployed["variables"] {
  if (PLATFORM === undefined) return variables;
  const platform: PlatformSettings = {
    ...PlatformSettings.parse(JSON.parse(PLATFORM)),
    apiUrl: url,
    tokenUrl: `${url}/oauth/token`,
    mediaHosts: [new URL(mediaUrl).host],
    scopes: platformScopes,
  };
  return { ...variables, PLATFORM: JSON.stringify(platform) };
}
