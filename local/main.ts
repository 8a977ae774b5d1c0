import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Receiver } from "#schemas/transmission";
import { plusSeconds } from "#domain/time/instant";
import { localSecrets } from "./run/local-secrets.ts";
import { openProduct, type Product } from "./run/open-product.ts";
import { people } from "./run/people.ts";
import { play } from "./story/play.ts";
import { tell } from "./story/tell.ts";

/** `npm start` after synthesis: runs the product, lets the cast call once, and says where to look. */
const directory = ".tacet";
const say = (line: string) => process.stdout.write(`${line}\n`);

mkdirSync(directory, { recursive: true });
const port = Number(process.env["PORT"] ?? "8080");
/** `npx node test/independent/receive-package.ts` is one. */
const receiver = process.env["RECEIVER"];
const product = await openProduct({
  assembly: "cdk.out",
  directory,
  port,
  ...(receiver !== undefined && {
    receivers: [
      Receiver.parse({
        id: "local-receiver",
        name: "Local receiver",
        address: receiver,
      }),
    ],
  }),
}).catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
writeFileSync(
  join(directory, "session.json"),
  JSON.stringify(
    {
      apiUrl: product.url,
      controlUrl: `${product.url}/control`,
      signInUrl: `${product.url}/control/sign-in`,
      person: "local-privacy-officer",
    },
    undefined,
    2,
  ),
);

if (product.talkdesk.control.observe().calls.length === 0)
  await firstStory(product);
say("What happened to each call:\n");
for (const line of await tell(product)) say(line);
for (const line of whereToLook(product)) say(line);

const heartbeat = setInterval(() => void product.deliver(), 250);
const everyMinute = setInterval(
  () => void product.exclusive(() => product.time.tick()),
  60_000,
);
process.once("SIGINT", () => void end());
process.once("SIGTERM", () => void end());

async function firstStory({ embedded }: Product): Promise<void> {
  say("The cast calls; six hours go by on the product's clock …");
  embedded.clock.set(plusSeconds(embedded.now(), -7 * 3600));
  for await (const now of play(product)) {
    if (process.stdout.isTTY) process.stdout.write(`\r  ${now}`);
  }
  say("");
}

function whereToLook({ url, talkdesk, embedded, issuer }: Product): string[] {
  return [
    "",
    `The product's clock says ${embedded.now()}. Everything is kept in ./${directory}; delete it to begin anew.`,
    "",
    `  API            ${url}   (tacet signs in as local-privacy-officer; a release takes two people: tacet --as local-second-officer)`,
    `  everybody      ${Object.keys(people).join(", ")}`,
    `  a token        POST ${url}/control/sign-in {"person": "local-security"}; its issuer: ${issuer.name()}/.well-known/openid-configuration`,
    `  consents       POST ${url}/talkdesk/consents   x-api-key: ${localSecrets["consent-keys"]}`,
    `  events         POST ${url}/talkdesk/events/inboundCallEnds/${localSecrets["event-path-secrets"]}`,
    `  letters sent   ${url}/control/outbox`,
    `  Talkdesk       ${talkdesk.url}   (a stand-in; what it has: /control/observed)`,
    "",
    "Try next, in another terminal:",
    "",
    "  npm run tacet -- calls",
    "  npm run tacet -- requests start --right access --phone '+32 470 55 01 01' --email ann@example.invalid --entity be-2 --channel email",
    "  npm run tacet -- clock forward 31d",
    "",
  ];
}

async function end(): Promise<void> {
  clearInterval(heartbeat);
  clearInterval(everyMinute);
  await product.stop();
  // A workflow that waits for a person would keep the process for days; it goes on from the ledger next time.
  process.exit(0);
}
