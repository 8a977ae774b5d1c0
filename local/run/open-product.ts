import type { AddressInfo } from "node:net";
import { type Embedded, openEmbedded } from "#adapters/embedded/open-embedded";
import { streamImage } from "#functions/wiring/stream-image";
import type { Talkdesk } from "#local/talkdesk/start-talkdesk";
import type { Instant } from "#schemas/instant";
import type { Receiver } from "#schemas/transmission";
import { readAssembly } from "../plan/assembly.ts";
import { type Deployment, deploymentOf } from "../plan/deployment.ts";
import { apiServer, type Extra } from "./api-server.ts";
import { type Exclusive, localExtras } from "./control.ts";
import { type Invoker, invokerOf } from "./invoker.ts";
import { setLocalSecrets } from "./local-secrets.ts";
import { openStaffPool } from "./open-staff-pool.ts";
import { seedPeople } from "./people.ts";
import { openPump, type Pump } from "./pump.ts";
import { resume } from "./resume.ts";
import { settle } from "./settle.ts";
import type { StaffIssuer } from "./staff-issuer.ts";
import { openStandIn } from "./stand-in-platform.ts";
import { openTimeMachine, type TimeMachine } from "./time-machine.ts";
import { openTrail, readsTold, type Trail } from "./trail.ts";
import { withReceivers } from "./with-receivers.ts";
import { openWorkflows, type WorkflowRunner } from "./workflow-runner.ts";

export type ProductOptions = {
  /** The synthesised templates. */
  assembly: string;
  /** Where everything is kept; in memory when left out. */
  directory?: string;
  /** Stands still from here until moved; runs with the machine's clock when left out. */
  frozenAt?: Instant;
  port?: number;
  /** The stand-in platform keeps its calls in memory only; on disk it writes all of them anew at each change. */
  forgetfulPlatform?: boolean;
  /** Controllers that packages may be sent to. Default: those of the settings. */
  receivers?: readonly Receiver[];
};
export type Product = {
  url: string;
  /** A privacy officer's, made when it is asked for. */
  readonly token: string;
  /** A token of one of the people in ./people.ts, by stable id, made now: it ends as the pool's do. */
  tokenOf(sub: string): string;
  issuer: StaffIssuer;
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

/** The whole product on one machine, wired as the templates say, with a stand-in for the call platform. */
export async function openProduct(options: ProductOptions): Promise<Product> {
  const deployment = plannedFor(options);
  const embedded = embeddedFor(options, deployment);
  setLocalSecrets(embedded);
  const standIn = await openStandIn(
    embedded,
    options.forgetfulPlatform === true ? undefined : options.directory,
  );
  const engine = openEngine(deployment, embedded, standIn);
  const exclusive = oneAtATime();
  const deadLetters = () => engine.pump.deadLetters().length;
  const parts = { deployment, embedded, exclusive, deadLetters, ...engine };
  const { server, issuer } = serverOf(parts);
  engine.base.url = await listening(server, options.port ?? 0);
  await Promise.all([seedPeople(embedded), resume(embedded, engine.workflows)]);
  return {
    url: engine.base.url,
    get token() {
      return issuer.accessToken("local-privacy-officer");
    },
    tokenOf: (sub) => issuer.accessToken(sub),
    issuer,
    deployment,
    embedded,
    talkdesk: standIn.talkdesk,
    time: engine.time,
    workflows: engine.workflows,
    exclusive,
    deadLetters,
    deliver: () => exclusive(() => deliverAll(engine)),
    async stop() {
      server.closeAllConnections();
      server.close();
      await standIn.talkdesk.stop();
      await exclusive(() => Promise.resolve());
      embedded.close();
    },
  };
}

const plannedFor = ({ assembly, receivers }: ProductOptions): Deployment =>
  withReceivers(deploymentOf(readAssembly(assembly)), receivers);

type Served = Engine &
  Pick<Product, "deployment" | "embedded" | "exclusive" | "deadLetters">;

/** The API, what only this machine has beside it, and whose tokens it takes. */
function serverOf(parts: Served) {
  const { issuer, authorized, extra: signIn } = openStaffPool(parts);
  const control = localExtras(parts);
  const extra: Extra = async (...asked) =>
    (await control(...asked)) || signIn(...asked);
  return { issuer, server: apiServer({ ...parts, authorized, extra }) };
}

function embeddedFor(
  { directory, frozenAt }: ProductOptions,
  { buckets }: Deployment,
): Embedded {
  return openEmbedded({
    buckets,
    ...(directory !== undefined && { directory }),
    ...(frozenAt !== undefined && { frozenAt }),
  });
}

type Engine = {
  base: { url: string };
  invoker: Invoker;
  pump: Pump;
  workflows: WorkflowRunner;
  time: TimeMachine;
  trail: Trail;
};

/** The functions and what wakes them. Links get the API's address once it is known. */
function openEngine(
  deployment: Deployment,
  embedded: Embedded,
  { platform, settings }: Awaited<ReturnType<typeof openStandIn>>,
): Engine {
  const base = { url: "" };
  const link: typeof embedded.objects.link = async (...version) =>
    `${base.url}${await embedded.objects.link(...version)}`;
  const objects = { ...embedded.objects, link };
  const trail = openTrail(embedded, deployment.trail);
  const workflows = openWorkflows(
    embedded,
    deployment.definition,
    () => invoker,
  );
  const invoker = invokerOf(
    deployment.functions,
    {
      ...embedded,
      objects,
      platform,
      workflows,
      readImage: streamImage,
    },
    { PLATFORM: JSON.stringify(settings) },
    (name) => ({ objects: readsTold(objects, trail, name) }),
  );
  const pump = openPump(embedded, deployment, invoker);
  const parts = { embedded, deployment, invoker, pump, workflows };
  const time = openTimeMachine(parts);
  return { base, invoker, pump, workflows, time, trail };
}

async function deliverAll(engine: Engine): Promise<void> {
  await engine.workflows.untilWaiting();
  await settle(engine);
}

function oneAtATime(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** The API's port could not be opened; another one is a matter of an environment variable. */
export class NotListening extends Error {
  readonly code = "not-listening";

  constructor(port: number, cause: Error) {
    super(
      `Port ${port} cannot be opened (is Tacet running already?). Choose another: PORT=8090 npm start`,
      { cause },
    );
  }
}

function listening(
  server: ReturnType<typeof apiServer>,
  port: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      reject(new NotListening(port, error));
    });
    server.listen(port, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      const actual =
        typeof address === "object" && address !== null ? address.port : port;
      resolve(`http://127.0.0.1:${actual}`);
    });
  });
}
