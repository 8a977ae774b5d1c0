import { expect, test } from "vitest";
import { aClock, aRequest, problem, requestId } from "./answers.ts";
import { served } from "./served.ts";

const extend = ["requests", "extend", requestId];
const why = "Calls of four entities in three languages have to be heard.";

test("an extension says its ground and why, and shows until when (T46)", async () => {
  const clock = aClock({
    dueDate: "2027-02-24",
    legalDate: "2027-02-24",
    extendedTo: "2027-02-24",
    elapsedShare: 0.101,
  });
  await using api = await served({
    [`POST /requests/${requestId}/extensions`]: { body: aRequest({ clock }) },
  });
  const ground = ["--ground", "number", "--why", why];
  const { out } = await api.tacet(...extend, ...ground, "--request", requestId);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    ground: "number",
    why,
    otherRequests: [requestId],
  });
  expect(out).toMatch(/^due +2027-02-24$/m);
  expect(out).toMatch(/^time used +10 %, running$/m);
  expect(out).toMatch(/^extended to +2027-02-24$/m);
});

test("a move that the law does not let is told with its article and with what to do (T46)", async () => {
  const { status, body } = problem(
    409,
    "Time is extended for the complexity of a request. (Art 12(3) GDPR)",
  );
  await using api = await served({
    [`POST /requests/${requestId}/extensions`]: {
      status,
      body: { ...body, article: "Art 12(3) GDPR", fix: "Pause instead." },
    },
  });
  const ground = ["--ground", "workload", "--why", why];
  expect(await api.tacet(...extend, ...ground)).toEqual({
    code: 1,
    out: "",
    err: "tacet: Time is extended for the complexity of a request. (Art 12(3) GDPR)\nNext: Pause instead.\n",
  });
});

test("a pause says the doubt, what was asked and when, and shows that the clock stands (T47)", async () => {
  const clock = aClock({
    pausedDays: 3,
    pausedSince: "2026-11-26T10:00:00.000Z",
    state: "paused",
  });
  await using api = await served({
    [`POST /requests/${requestId}/pauses`]: { body: aRequest({ clock }) },
    [`POST /requests/${requestId}/pauses/end`]: { body: aRequest() },
  });
  const { out } = await api.tacet(
    ...["requests", "pause", requestId, "--doubt", "contact-not-on-file"],
    ...["--asked", "call-facts", "--at", "2026-11-26T12:00:00+02:00"],
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    doubt: "contact-not-on-file",
    asked: "call-facts",
    askedAt: "2026-11-26T10:00:00.000Z",
  });
  expect(out).toMatch(/^time used +37 %, paused$/m);
  expect(out).toMatch(/^paused since +2026-11-26 10:00Z$/m);
  expect(out).toMatch(/^stood +3 days$/m);
  expect((await api.tacet("requests", "resume", requestId)).code).toBe(0);
  expect(api.asked[1]?.body).toBe("{}");
});

test("a pause without a doubt never reaches the API (T47)", async () => {
  await using api = await served({});
  const { code, err } = await api.tacet(
    ...["requests", "pause", requestId, "--asked", "document"],
  );
  expect([code, api.asked]).toEqual([2, []]);
  expect(err).toContain("contact-not-on-file|call-facts-wrong|number-shared");
});
