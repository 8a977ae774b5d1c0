import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod/mini";
import { Ending } from "#schemas/request-state";
import { requesters } from "./planted-recordings.ts";

const Registered = z.object({ requestId: z.string() });
const Shown = z.looseObject({
  state: z.string(),
  waitsFor: z.nullable(z.string()),
  scopeSize: z.optional(z.number()),
  relatedRequests: z.optional(z.array(z.object({ requestId: z.string() }))),
  audioReviews: z.optional(z.array(z.object({ recordingId: z.string() }))),
});

export type Fulfilment = {
  right: "access" | "erasure";
  state: string;
  recordings: number;
  seconds: number;
};
type Office = { url: string; token: string };

const SignedIn = z.object({ access_token: z.string() });

/** Shorter than a token is good. */
const patienceSeconds = 120;

/** A request from registration to its answer, with a person's decisions made as soon as it waits for them. */
export async function fulfil(
  { url }: { url: string },
  right: "access" | "erasure",
): Promise<Fulfilment> {
  const office = { url, token: await signIn(url) };
  const start = performance.now();
  const elapsed = () => (performance.now() - start) / 1000;
  const { requestId } = Registered.parse(
    await ask(office, "POST", "/requests", {
      rights: [right],
      channel: "email",
      entityId: "be-2",
      receivedAt: new Date().toISOString(),
      subject: {
        phoneNumbers: [requesters[right]],
        email: "ann@example.invalid",
      },
    }),
  );
  const path = `/requests/${requestId}`;
  for (;;) {
    const shown = Shown.parse(await ask(office, "GET", path));
    if (isOver(shown.state) || elapsed() > patienceSeconds)
      return {
        right,
        state: shown.state,
        recordings: shown.scopeSize ?? 0,
        seconds: elapsed(),
      };
    await decide(office, path, shown);
    await pause(100);
  }
}

const isOver = (state: string) => Ending.safeParse(state).success;

async function decide(
  office: Office,
  path: string,
  { waitsFor, relatedRequests = [] }: z.infer<typeof Shown>,
): Promise<void> {
  if (waitsFor === "identity")
    await ask(office, "POST", `${path}/identity`, {
      verdict: "confirmed",
      method: "call-back",
      scope: {
        kind: "sole-user",
        statement: "the number is used by this person alone",
        sameRequester: relatedRequests.map(({ requestId }) => requestId),
      },
    });
  if (waitsFor !== "approval") return;
  const { audioReviews = [] } = Shown.parse(await ask(office, "GET", path));
  for (const { recordingId } of audioReviews)
    await ask(office, "PUT", `${path}/recordings/${recordingId}/mutes`, {
      mutes: [],
    });
  await ask(office, "POST", `${path}/approval`, { verdict: "approved" });
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/control/sign-in`, {
    method: "POST",
    body: JSON.stringify({ person: "local-privacy-officer" }),
  });
  return SignedIn.parse(await response.json()).access_token;
}

async function ask(
  { url, token }: Office,
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: object,
): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}
