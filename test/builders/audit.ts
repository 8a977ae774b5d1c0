import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { onTestFinished } from "vitest";
import { checkChain, type Anchored, type Segment } from "#cli/audit-chain";
import type { AuditObject, AuditReader } from "#domain/audit/audit-port";
import { anchorAudit } from "#functions/anchor-audit/anchor-audit";
import { appendAudit } from "#functions/append-audit/append-audit";
import { streamImage } from "#functions/wiring/stream-image";
import { streamRecord } from "#local/run/stream-record";
import { AuditRecord } from "#schemas/audit";
import type { Instant } from "#schemas/instant";
import { context } from "./gateway.ts";
import { type Office, openOffice } from "./office.ts";

type Watched = Pick<Office, "audit" | "stream" | "now">;

/** An office whose stream has nothing yet, whatever was written when it opened. */
export async function openAudited(): Promise<Office> {
  const office = openOffice();
  await office.ledger.read({ partition: "none", item: "none" });
  office.stream.trim(office.stream.latest());
  return office;
}

/** The ledger's stream, from its beginning unless told otherwise. */
export const batchOf = (
  { stream }: Pick<Office, "stream">,
  after = 0,
): DynamoDBStreamEvent => ({
  Records: stream.after(after, 10_000).map(streamRecord),
});

/** Hands a batch to a writer that was just started; what the chain has taken before comes again. */
export const append = (office: Watched, batch = batchOf(office)) =>
  appendAudit({
    audit: office.audit,
    readImage: streamImage,
    now: office.now,
  })(batch, context);

export const anchor = (office: Office, scheduledTime: Instant) =>
  anchorAudit(office)({ scheduledTime }, context);

/** All that is in the store, under `chain/` or another prefix. */
export async function objectsIn(
  { audit }: { audit: AuditReader },
  prefix = "chain/",
): Promise<AuditObject[]> {
  const found: AuditObject[] = [];
  let after: string | undefined;
  do {
    const page = await audit.page({ prefix, after, most: 2 });
    found.push(...page.objects);
    after = page.next;
  } while (after !== undefined);
  return found;
}

export async function recordsIn(office: Watched): Promise<AuditRecord[]> {
  const objects = await objectsIn(office);
  return objects.flatMap(({ text }) =>
    linesOf(text).map((line) => AuditRecord.parse(JSON.parse(line))),
  );
}

export const linesOf = (text: string): string[] =>
  text.split(/(?<=\n)/).filter((line) => line !== "");

export const check = (
  segments: readonly { file: string; lines: readonly string[] }[],
  anchors: readonly Anchored[] = [],
) => checkChain(streamed(segments), anchors, () => undefined);

async function* streamed(
  segments: readonly { file: string; lines: readonly string[] }[],
): AsyncGenerator<Segment> {
  for (const { file, lines } of segments)
    yield await Promise.resolve({ file, lines: each(lines) });
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

export const checkOffice = async (office: Watched) =>
  check(
    (await objectsIn(office)).map(({ key, text }) => ({
      file: basename(key),
      lines: linesOf(text),
    })),
  );

/** The store as it is fetched, in a folder that goes with the test. */
export async function fetched(office: Office): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tacet-audit-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const { key, text } of await objectsIn(office, "")) {
    mkdirSync(join(folder, dirname(key)), { recursive: true });
    writeFileSync(join(folder, key), text);
  }
  const [{ pem } = { pem: "" }] = await office.signer.publicKeys();
  writeFileSync(join(folder, "key.pem"), pem);
  return folder;
}
