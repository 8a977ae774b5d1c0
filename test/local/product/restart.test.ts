import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEmbedded } from "#adapters/embedded/open-embedded";
import { callPartition } from "#domain/ledger/keys";
import { localSecrets } from "#local/run/local-secrets";
import { openProduct, type Product } from "#local/run/open-product";
import { play } from "#local/story/play";
import { InteractionId } from "#schemas/ids";
import {
  aDirectory,
  approve,
  confirm,
  lettersOf,
  monday,
  register,
  runProduct,
  seconds,
  show,
  soleUser,
  statesOf,
} from "./running-product.ts";
import { assembly } from "./synthesised.ts";

/** Lets the product run for one piece of work, and stops it. */
async function session<Result>(
  directory: string,
  work: (product: Product) => Promise<Result>,
): Promise<Result> {
  const product = await openProduct({ assembly, directory, frozenAt: monday });
  try {
    return await work(product);
  } finally {
    await product.stop();
  }
}

test("an access request goes on where it was when the product stopped, and nobody gets a letter twice", async () => {
  const directory = aDirectory();
  const requestId = await session(directory, async (product) => {
    for await (const _hour of play(product));
    return (await register(product, "access", "+32470550101")).requestId;
  });
  await session(directory, async (product) => {
    await product.deliver();
    expect(await show(product, requestId)).toMatchObject({
      waitsFor: "identity",
    });
    expect(await confirm(product, requestId, soleUser)).toBe(200);
  });

  const product = await runProduct({ directory });
  await product.deliver();
  expect(await show(product, requestId)).toMatchObject({
    waitsFor: "approval",
    scopeSize: 1,
  });
  expect(await approve(product, requestId)).toBe(200);
  expect(await show(product, requestId)).toMatchObject({
    state: "fulfilled",
    export: { recordings: 1 },
  });
  expect(lettersOf(product)).toHaveLength(3);
  expect(product.embedded.s3.listVersions("exports")).toHaveLength(1);
});

test("an erasure that was approved before the stop is finished after it", async () => {
  const directory = aDirectory();
  const requestId = await session(directory, async (product) => {
    for await (const _hour of play(product));
    const request = await register(product, "erasure", "+32470550106");
    await confirm(product, request.requestId, soleUser);
    await approve(product, request.requestId);
    return request.requestId;
  });

  const product = await runProduct({ directory });
  await seconds(product, 10 * 60);
  expect(await show(product, requestId)).toMatchObject({
    state: "fulfilled",
    erasure: { recordings: 2 },
  });
  expect(await statesOf(product, "transfer")).toEqual(["erased", "erased"]);
  expect(lettersOf(product)).toHaveLength(2);
});

/** Posts answers, several at a time, until the product is gone; returns those that were acknowledged with a yes. */
async function answerUntilKilled(
  url: string,
  most: number,
  kill: () => void,
): Promise<string[]> {
  const acknowledged: string[] = [];
  const caller = async (name: string) => {
    for (let count = 0; ; count += 1) {
      const interactionId = `${name}-${count}`;
      if (!(await isAcknowledged(url, interactionId))) return;
      acknowledged.push(interactionId);
      if (acknowledged.length === most) kill();
    }
  };
  await Promise.all(["ann", "bob", "cas", "dee"].map(caller));
  return acknowledged;
}

async function isAcknowledged(
  url: string,
  interactionId: string,
): Promise<boolean> {
  const report = {
    interaction_id: interactionId,
    contact_phone_number: "+32470550101",
    talkdesk_phone_number: "+3215550100",
    digit: "1",
    prompt_id: "recording-welcome",
    prompt_version: "1",
    language: "en",
  };
  const posted = fetch(`${url}/talkdesk/consents`, {
    method: "POST",
    headers: { "x-api-key": localSecrets["consent-keys"] },
    body: JSON.stringify(report),
  });
  const [answer] = await Promise.allSettled([
    posted.then((response) => response.json()),
  ]);
  if (answer.status === "rejected") return false;
  expect(answer.value).toEqual({ recording_allowed: true });
  return true;
}

test("a product that is killed has every consent it acknowledged", async () => {
  const directory = aDirectory();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "run-until-killed.ts"), directory],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const closed = once(child, "close");
  const said: unknown[] = await once(child.stdout.setEncoding("utf8"), "data");
  const acknowledged = await answerUntilKilled(String(said[0]).trim(), 60, () =>
    child.kill("SIGKILL"),
  );
  expect(await closed).toEqual([null, "SIGKILL"]);

  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  const embedded = openEmbedded({ directory });
  for (const id of acknowledged) {
    const items = await embedded.ledger.readPartition(
      callPartition(InteractionId.parse(id)),
    );
    expect(items, id).toMatchObject([{ kind: "consent", answer: "given" }]);
  }
  embedded.close();
});
