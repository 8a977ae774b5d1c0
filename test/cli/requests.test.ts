import { expect, test } from "vitest";
import { Right } from "#schemas/right";
import { aRequest, problem, requestId } from "./answers.ts";
import { served } from "./served.ts";

const start = [
  ..."requests start --right access --email ana@example.com".split(" "),
  ..."--entity ro-9 --channel email".split(" "),
  ..."--phone +40712345678 --phone +40723456789".split(" "),
];
const receivedAt = ["--received-at", "2026-11-24T12:00:00+02:00"];

test("a request is started under a fresh key, and its dates and next command are shown", async () => {
  await using api = await served({
    "POST /requests": { status: 201, body: aRequest() },
  });
  const { code, out } = await api.tacet(...start, ...receivedAt);
  expect(code).toBe(0);
  expect(out).toMatch(/^due +2026-12-24$/m);
  expect(out).toContain(
    `Next: tacet requests identify ${requestId} --method call-back (--matched | --sole-user | --call INTERACTION… | --failed)`,
  );
  expect(api.asked[0]?.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    rights: ["access"],
    channel: "email",
    entityId: "ro-9",
    receivedAt: "2026-11-24T10:00:00.000Z",
    subject: {
      phoneNumbers: ["+40712345678", "+40723456789"],
      email: "ana@example.com",
    },
  });
});

test("an agent's request names the platform's ids of them, and says whose it is (R25)", async () => {
  await using api = await served({
    "POST /requests": {
      status: 201,
      body: aRequest({ rights: ["objection"], subjectKind: "agent" }),
    },
  });
  const { out } = await api.tacet(
    ..."requests start --right objection --email dana@example.com".split(" "),
    ..."--entity ro-9 --channel email --agent agent-7 agent-8".split(" "),
    ...receivedAt,
  );
  expect(out).toMatch(/^of +agent$/m);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toMatchObject({
    subject: {
      kind: "agent",
      agentIds: ["agent-7", "agent-8"],
      phoneNumbers: [],
      email: "dana@example.com",
    },
  });
});

test("a right that is not theirs is refused with what to ask instead (R23)", async () => {
  const law = {
    article: "Art 21(1), 7(3) GDPR",
    fix: "Register a withdrawal.",
  };
  const refused = problem(422, "Mend this field: rights.");
  await using api = await served({
    "POST /requests": { ...refused, body: { ...refused.body, ...law } },
  });
  const { code, err } = await api.tacet(...start, ...receivedAt);
  expect([code, err]).toEqual([
    2,
    "tacet: Mend this field: rights.\nNext: Register a withdrawal.\n",
  ]);
});

test("fields that the API does not take are listed, with exit code 2", async () => {
  await using api = await served({
    "POST /requests": problem(422, "Mend this field: entityId.", [
      { field: "entityId", message: "is not one of the entities" },
    ]),
  });
  expect(await api.tacet(...start, ...receivedAt)).toEqual({
    code: 2,
    out: "",
    err: "tacet: Mend this field: entityId.\n  entityId  is not one of the entities\n",
  });
});

test.each([
  [
    "--right",
    Object.values(Right.def.entries).join("|"),
    Object.values(Right.def.entries).join(", "),
  ],
  [
    "--channel",
    "email|phone|letter|in-person|form",
    "email, phone, letter, in-person, form",
  ],
])("%s is said and never guessed: %s", async (option, words, list) => {
  await using api = await served({});
  const place = start.indexOf(option);
  const without = await api.tacet(...start.toSpliced(place, 2), ...receivedAt);
  const wrong = await api.tacet(...start.with(place + 1, "fax"), ...receivedAt);
  expect([without.code, wrong.code, api.asked]).toEqual([2, 2, []]);
  expect(without.err).toContain(`${option} <${words}>' not specified`);
  expect(wrong.err).toContain(`It must be one of: ${list}.`);
});

test("a receipt without a zone is not guessed", async () => {
  await using api = await served({});
  const { code } = await api.tacet(
    ...start,
    "--received-at",
    "2026-11-24T12:00:00",
  );
  expect([code, api.asked]).toEqual([2, []]);
});

test.each([
  [["--sole-user"], { kind: "sole-user" }],
  [["--call", "i-1", "i-2"], { interactionIds: ["i-1", "i-2"] }],
  [["--call", "i-1", "--call", "i-2"], { interactionIds: ["i-1", "i-2"] }],
])("identify %j confirms whose calls they are", async (said, scope) => {
  await using api = await served({
    [`POST /requests/${requestId}/identity`]: { body: aRequest() },
  });
  const identify = ["requests", "identify", requestId, "--method", "call-back"];
  expect((await api.tacet(...identify, ...said)).code).toBe(0);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toMatchObject({
    verdict: "confirmed",
    method: "call-back",
    scope,
  });
});

test("who asks about no calls is confirmed without any", async () => {
  const asking = { needsCalls: false, waitsFor: "identity" };
  await using api = await served({
    [`POST /requests/${requestId}/identity`]: { body: aRequest(asking) },
  });
  const { out } = await api.tacet(
    ..."requests identify".split(" "),
    requestId,
    ..."--method known-channel --without-calls".split(" "),
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    verdict: "confirmed",
    method: "known-channel",
  });
  expect(out).toContain("--method known-channel (--without-calls | --failed)");
});

test.each([[[]], [["--sole-user", "--failed"]]])(
  "an identity said as %j is no answer",
  async (said) => {
    await using api = await served({});
    const { code, err } = await api.tacet(
      ...["requests", "identify", requestId, "--method", "call-back", ...said],
    );
    expect([code, api.asked]).toEqual([2, []]);
    expect(err).toContain(
      "one of --sole-user, --matched, --call, --without-calls and --failed",
    );
  },
);

test("an id that is no id never becomes a path", async () => {
  await using api = await served({});
  expect((await api.tacet("requests", "show", "../calls")).code).toBe(2);
  expect(api.asked).toEqual([]);
});

test("requests of a month are a table", async () => {
  await using api = await served({
    "GET /requests?month=2026-11": {
      body: { month: "2026-11", requests: [aRequest()] },
    },
  });
  const { out } = await api.tacet("requests", "list", "--month", "2026-11");
  expect(out.split("\n")[1]).toBe(
    `${requestId}  access  verifying-identity  identity   2026-12-01 10:00Z  2026-11-24 10:00Z  2026-12-24  2026-12-28  37 %  running  ro-9`,
  );
});

test("a request shows its candidate calls and its history", async () => {
  await using api = await served({
    [`GET /requests/${requestId}`]: {
      body: aRequest({
        candidateCalls: [
          {
            interactionId: "i-1",
            confirmed: false,
            state: "kept",
            seenAt: "2026-11-20T10:00:00.000Z",
            match: { verdict: "accepted", because: "date-known" },
          },
        ],
        history: [
          {
            type: "letter.sent",
            at: "2026-11-24T10:01:00.000Z",
            details: { letter: "acknowledgement" },
          },
        ],
      }),
    },
  });
  const { out } = await api.tacet("requests", "show", requestId);
  expect(out).toMatch(
    /^i-1 +2026-11-20 10:00Z +- +kept +accepted, date-known +no$/m,
  );
  expect(out).toContain("letter.sent    letter=acknowledgement");
});

test.each([
  ["is put off in part", undefined, "1 of 3 recordings"],
  ["was put off and is done", "2026-11-28T00:00:00.000Z", "3 recordings"],
])(
  "an erasure that %s says how many are gone, and on which ground the rest was kept (T22)",
  async (_what, verifiedAt, erased) => {
    const putOff = { recordings: 2, grounds: ["legal-claim"] };
    const erasure = { recordings: 3, putOff, verifiedAt };
    await using api = await served({
      [`GET /requests/${requestId}`]: { body: aRequest({ erasure }) },
    });
    const { out } = await api.tacet("requests", "show", requestId);
    expect(out).toMatch(new RegExp(`^erased +${erased}$`, "m"));
    expect(out).toMatch(/^put off +2 recordings, legal-claim$/m);
  },
);
