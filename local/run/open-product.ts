import type { AddressInfo } from "node:net";
import { talkdeskPlatform } from "#adapters/talkdesk/platform";
import { type Embedded, openEmbedded } from "#adapters/embedded/open-embedded";
import { streamImage } from "#functions/wiring/stream-image";
import type { Instant } from "#schemas/instant";
import { PlatformSettings } from "#schemas/policy";
import { startTalkdesk, type Talkdesk } from "#local/talkdesk/start-talkdesk";
import { join } from "node:path";
import { readAssembly } from "../plan/assembly.ts";
import { type Deployment, deploymentOf } from "../plan/deployment.ts";
import { apiServer } from "./api-server.ts";
import { type Exclusive, localExtras } from "./control.ts";
import { type Invoker, invokerOf } from "./invoker.ts";
import { openPump } from "./pump.ts";
import { openStaffTokens } from "./staff-token.ts";
import { openTimeMachine, type TimeMachine } from "./time-machine.ts";
import { openWorkflows, type WorkflowRunner } from "./workflow-runner.ts";

export type ProductOptions = {
  /** The synthesised templates. */
  assembly: string;
  /** Where everything is kept; in memory when left out. */
  directory?: string;
  /** Stands still from here until moved; runs with the machine's clock when left out. */
  frozenAt?: Instant;
  port?: number;
};
export type Product = {
  url: string;
  token: string;
  deployment: Deployment;
  embedded: Embedded;
  talkdesk: Talkdesk;
  time: TimeMachine;
  workflows: WorkflowRunner;
  /** One thing at a time moves the clock or carries events. */
  exclusive: Exclusive;
  deliver(): Promise<void>;
  deadLetters(): number;
  stop(): Promise<void>;
};

/** Secrets of the local product: open, since nothing but this machine can use them. */
export const localSecrets = {
  "consent-keys": "local-consent-key",
  "event-path-secrets": "local-path-secret",
  "event-template-secrets": "local-template-secret",
  "platform-client": "local-client:local-client-secret",
} as const;

/** The whole product on one machine, wired as the templates say, with a stand-in for the call platform. */
export async function openProduct(options: ProductOptions): Promise<Product> {
  const deployment = deploymentOf(readAssembly(options.assembly));
  const { directory, frozenAt } = options;
  const embedded = openEmbedded({
    buckets: deployment.buckets,
    ...(directory !== undefined && { directory }),
    ...(frozenAt !== undefined && { frozenAt }),
  });
  for (const [name, secret] of entries(localSecrets))
    embedded.secrets.set(name, [secret]);
  const talkdesk = await standInTalkdesk(embedded, directory);
  const settings = platformSettings(talkdesk);
  let invoker: Invoker | undefined = undefined;
  const theInvoker = (): Invoker =>
    (invoker ??= invokerOf(deployment.functions, ports, {
      PLATFORM: JSON.stringify(settings),
    }));
  const workflows = openWorkflows(embedded, deployment.definition, theInvoker);
  const platform = talkdeskPlatform({
    settings,
    secrets: embedded.secrets,
    now: () => embedded.now(),
  });
  let url = "";
  const link: typeof embedded.objects.link = async (...version) =>
    `${url}${await embedded.objects.link(...version)}`;
  const ports = {
    ...embedded,
    objects: { ...embedded.objects, link },
    platform,
    workflows,
    readImage: streamImage,
  };
  const pump = openPump(embedded, deployment, theInvoker());
  const time = openTimeMachine({
    embedded,
    deployment,
    invoker: theInvoker(),
    pump,
    workflows,
  });
  const exclusive = oneAtATime();
  const tokens = openStaffTokens();
  const deadLetters = () => pump.deadLetters().length;
  const extra = localExtras({ embedded, time, exclusive, deadLetters });
  const server = apiServer({
    deployment,
    invoker: theInvoker(),
    tokens,
    extra,
  });
  url = await listening(server, options.port ?? 0);
  await resume(embedded, workflows);
  return {
    url,
    token: tokens.mint({
      sub: "local-privacy-officer",
      token_use: "access",
      "cognito:groups": ["privacy"],
    }),
    deployment,
    embedded,
    talkdesk,
    time,
    workflows,
    exclusive,
    deadLetters,
    deliver: () =>
      exclusive(async () => {
        await pump.untilIdle();
        await workflows.untilWaiting();
      }),
    async stop() {
      server.closeAllConnections();
      server.close();
      await talkdesk.stop();
      await exclusive(async () => Promise.resolve());
      embedded.close();
    },
  };
}

const entries = <Name extends string, Value>(
  record: Readonly<Record<Name, Value>>,
): [Name, Value][] => {
  const pairs: [Name, Value][] = [];
  for (const name in record) pairs.push([name, record[name]]);
  return pairs;
};

async function standInTalkdesk(
  embedded: Embedded,
  directory: string | undefined,
): Promise<Talkdesk> {
  const [id = "", secret = ""] = localSecrets["platform-client"].split(":");
  return startTalkdesk({
    port: 0,
    account: {
      id: "local-account",
      name: "Local account",
      email: "account@example.invalid",
    },
    clients: [
      {
        id,
        secret,
        scopes: ["recordings:read", "recordings:delete", "recordings:toggle"],
      },
    ],
    clock: { now: () => new Date(embedded.now()) },
    ...(directory !== undefined && {
      stateFile: join(directory, "talkdesk.json"),
    }),
  });
}

function platformSettings({ url, mediaUrl }: Talkdesk): PlatformSettings {
  return PlatformSettings.parse({
    apiUrl: url,
    tokenUrl: `${url}/oauth/token`,
    mediaHosts: [new URL(mediaUrl).host],
    maxMediaBytes: 50 * 1024 * 1024,
    requestsPerSecond: 1000,
    scopes: ["recordings:read", "recordings:delete", "recordings:toggle"],
  });
}

/** An interrupted workflow begins anew; each of its steps finds in the ledger what it has done already. */
async function resume(
  { ledger, now }: Embedded,
  workflows: WorkflowRunner,
): Promise<void> {
  const thisMonth = now().slice(0, 7);
  for (const month of monthsBefore(thisMonth, 4)) {
    for (const item of await ledger.find("day", `requests#${month}`)) {
      if (item.kind === "request" && item.closedAt === undefined)
        await workflows.start(item.requestId);
    }
  }
}

function monthsBefore(month: string, count: number): string[] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

function oneAtATime(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

function listening(
  server: ReturnType<typeof apiServer>,
  port: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      resolve(
        `http://127.0.0.1:${String(typeof address === "object" && address !== null ? address.port : port)}`,
      );
    });
  });
}
