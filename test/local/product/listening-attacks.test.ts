import { expect, test } from "vitest";
import * as z from "zod/mini";
import { staffKey } from "#domain/ledger/staff-keys";
import type { Product } from "#local/run/open-product";
import { StaffId } from "#schemas/ids";
import type { StaffMember } from "#schemas/staff";
import { afterThePlay, ask, seconds } from "./running-product.ts";

const specialist = "local-quality-specialist";
const body = { purpose: "service-quality", circumstance: { kind: "quality" } };
const Calls = z.object({
  calls: z.array(
    z.looseObject({
      entityId: z.nullable(z.string()),
      recordings: z.array(
        z.looseObject({ recordingId: z.string(), state: z.string() }),
      ),
    }),
  ),
});
const Lines = z.object({
  listenings: z.array(
    z.looseObject({
      staffId: z.nullable(z.string()),
      verdict: z.string(),
      reasons: z.array(z.string()),
    }),
  ),
});
const Given = z.looseObject({ url: z.string(), listeningId: z.string() });

async function post(
  product: Product,
  token: string,
  path: string,
  said: unknown = body,
) {
  const response = await fetch(`${product.url}${path}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
    },
    body: JSON.stringify(said),
  });
  return { status: response.status, body: await response.json() };
}

async function linesOf(product: Product) {
  const day = product.embedded.now().slice(0, 10);
  const { body: read } = await ask(product, "GET", `/listenings?day=${day}`);
  return Lines.parse(read).listenings;
}

async function keptRecording(product: Product): Promise<string> {
  const day = product.embedded.now().slice(0, 10);
  const { body: read } = await ask(product, "GET", `/calls?day=${day}`);
  const kept = Calls.parse(read)
    .calls.filter(({ entityId }) => entityId === "be-2")
    .flatMap(({ recordings }) => recordings)
    .find(({ state }) => state === "kept");
  return kept?.recordingId ?? "none";
}

async function becomes(
  { embedded }: Product,
  changed: Partial<StaffMember>,
): Promise<void> {
  const item = await embedded.ledger.read(staffKey(StaffId.parse(specialist)));
  if (item?.kind === "staff")
    await embedded.ledger.replace([{ ...item, ...changed }]);
}

test(
  "whoever attacks the broker hears nothing, and what reaches it is in the ledger (R56, R57, T84, T87, T90, T92)",
  { timeout: 60_000 },
  async () => {
    const product = await afterThePlay();
    const token = product.tokenOf(specialist);
    const id = await keptRecording(product);
    const plays = `/recordings/${id}/plays`;
    const given = await post(product, token, plays);
    expect(given.status).toBe(201);
    const { url, listeningId } = Given.parse(given.body);
    const heard = await fetch(url);
    expect([heard.status, heard.headers.get("content-disposition")]).toEqual([
      200,
      "inline",
    ]);
    await heard.arrayBuffer();

    // Refused before we are reached: API Gateway checks signatures.
    const forged = `${token.slice(0, -8)}AAAAAAAA`;
    expect((await post(product, forged, plays)).status).toBe(401);
    // A link that was changed, or whose time is over, opens nothing; whose line it was stays in the ledger.
    expect((await fetch(url.replace(id, `${id.slice(0, -1)}0`))).status).toBe(
      403,
    );
    await seconds(product, 301);
    expect((await fetch(url)).status).toBe(403);

    const other = product.tokenOf("local-supervisor");
    const replayed = await post(
      product,
      other,
      `${plays}/${listeningId}/heard`,
      { seconds: 1 },
    );
    expect(replayed.status).toBe(404);
    const climbed = await post(
      product,
      token,
      "/recordings/..%2F..%2Fexports/plays",
    );
    expect(climbed.status).toBe(400);
    const engineer = product.tokenOf("local-engineer");
    expect((await post(product, engineer, plays)).status).toBe(403);
    await becomes(product, { entityId: "fr-4" });
    expect((await post(product, token, plays)).status).toBe(403);
    await becomes(product, {
      entityId: "be-2",
      leftAt: product.embedded.now(),
    });
    expect((await post(product, token, plays)).status).toBe(401);

    const lines = await linesOf(product);
    expect(
      lines.map(({ verdict, reasons }) => [verdict, ...reasons].join(" ")),
    ).toEqual([
      "granted",
      "refused not-theirs",
      "refused unknown",
      "refused role",
      "refused entity",
      "refused left",
    ]);
  },
);
