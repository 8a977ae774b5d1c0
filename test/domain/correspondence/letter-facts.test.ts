import { describe, expect, test } from "vitest";
import { letterFacts as factsOf } from "#domain/correspondence/letter-facts";
import { NothingToTell } from "#domain/correspondence/nothing-to-tell";
import type { Request } from "#schemas/request";
import { rights as policy } from "#stacks/settings/rights";
import { transfersTold } from "#test/builders/transfers";
import { aRequest } from "#test/contracts/ledger-items";

const stamp = { decidedAt: "2026-11-25T10:00:00.000Z", decidedBy: "staff-1" };
const identity = { verdict: "confirmed", method: "call-back", ...stamp };
const granted = [{ right: "access", result: "granted" }];
const approval = { outcomes: granted, ...stamp };
const erased = {
  rights: ["erasure"],
  approval: { outcomes: [{ right: "erasure", result: "granted" }], ...stamp },
};
const letterFacts = (name: Parameters<typeof factsOf>[0], request: Request) =>
  factsOf(name, request, { ...policy, reasons: "", transfersTold });
const answer = (overrides: Record<string, unknown>) =>
  letterFacts("answer", aRequest({ identity, approval, ...overrides }));

test("an acknowledgement tells what was asked, the day it was received where the entity acts, and the day of the answer (R49, T12)", () => {
  const receivedAt = "2026-11-23T22:30:00.000Z";
  expect(letterFacts("acknowledgement", aRequest({ receivedAt }))).toEqual([
    {
      kind: "acknowledgement",
      facts: {
        rights: ["access"],
        receivedOn: "2026-11-24",
        answerBy: "2026-12-24",
      },
    },
  ]);
});

test.each([
  [{}, { recordings: 0, withAudio: 0 }],
  [
    {
      scopeSize: 3,
      export: {
        key: "k",
        versionId: "v",
        sha256: "s",
        bytes: 1,
        recordings: 2,
        builtAt: stamp.decidedAt,
      },
    },
    { recordings: 3, withAudio: 2 },
  ],
])("an answer to access counts what there is (R38)", (request, facts) => {
  expect(answer(request)).toEqual([{ kind: "answer-access", facts }]);
});

test.each([
  [{}, 0],
  [
    {
      portable: {
        key: "k",
        versionId: "v",
        sha256: "s",
        bytes: 1,
        recordings: 2,
        builtAt: stamp.decidedAt,
      },
    },
    2,
  ],
])(
  "an answer to portability counts what is in the package (R43, T68): %#",
  (request, recordings) => {
    const outcomes = [{ right: "portability", result: "granted" }];
    expect(answer({ approval: { outcomes, ...stamp }, ...request })).toEqual([
      { kind: "answer-portability", facts: { recordings } },
    ]);
  },
);
test.each([
  [{}, { erased: 0, alreadyGone: 0, recipients: [] }],
  [
    {
      erasure: { recordings: 3, alreadyGone: 1 },
      recipients: ["Talkdesk, Inc."],
    },
    { erased: 3, alreadyGone: 1, recipients: ["Talkdesk, Inc."] },
  ],
])(
  "an answer to erasure counts what is gone and names who else was told (R40)",
  (request, facts) => {
    expect(answer({ ...erased, ...request })).toEqual([
      {
        kind: "answer-erasure",
        facts: { ...facts, kept: 0, grounds: [] },
      },
    ]);
  },
);

test.each([
  [{ scopeSize: 5 }, 3],
  [{}, 0],
])(
  "an erasure granted in part says how many are kept, and on which ground (R40): %j",
  (gathered, kept) => {
    const part = {
      right: "erasure",
      result: "partly",
      interactionIds: ["interaction-1"],
      reason: "legal-obligation",
    };
    const [, told] = answer({
      rights: ["erasure"],
      approval: { outcomes: [part], ...stamp },
      erasure: { recordings: 2, alreadyGone: 0 },
      ...gathered,
    });
    expect(told?.facts).toMatchObject({
      erased: 2,
      kept,
      grounds: ["legal-obligation"],
    });
  },
);

describe("an extension", () => {
  const { clock } = aRequest();
  const extension = {
    ground: "complexity",
    why: "Many calls over several years.",
    otherRequests: [],
    by: "staff-1",
    decidedAt: stamp.decidedAt,
    until: "2027-02-24",
  };

  test("is told with its ground, its reason and the date (R50, T46)", () => {
    const request = aRequest({ clock: { ...clock, extension } });
    expect(letterFacts("extension", request)).toEqual([
      {
        kind: "extension",
        facts: {
          ground: "complexity",
          explanation: extension.why,
          until: "2027-02-24",
        },
      },
    ]);
  });

  test("that nobody decided has no letter (T46)", () => {
    expect(() => letterFacts("extension", aRequest())).toThrow(NothingToTell);
  });
});

describe("an erasure that has to wait", () => {
  const putOff = {
    recordings: 2,
    grounds: ["authority-request", "legal-obligation", "needed-by-subject"],
    at: stamp.decidedAt,
  };
  const erasure = { recordings: 3, alreadyGone: 0, putOff };
  const recipients = ["Talkdesk, Inc."];

  test("is answered with what waits and why, each ground once, and without an authority that asked (T22, T99)", () => {
    expect(answer({ ...erased, erasure })).toEqual([
      {
        kind: "deferred",
        facts: {
          erased: 1,
          waiting: 2,
          waits: ["legal-obligation", "needed-by-subject"],
        },
      },
    ]);
  });

  test("is answered as done once it is (T22)", () => {
    const verifiedAt = stamp.decidedAt;
    expect(
      answer({ ...erased, erasure: { ...erasure, verifiedAt } }),
    ).toMatchObject([{ kind: "answer-erasure" }]);
  });

  test.each([
    [
      { erasure, recipients },
      { erased: 3, waited: 2, recipients },
    ],
    [{}, { erased: 0, waited: 0, recipients: [] }],
    [
      { erasure: { recordings: 3, alreadyGone: 0 } },
      { erased: 3, waited: 0, recipients: [] },
    ],
  ])(
    "has a second letter, with what waited and who was told (T22)",
    (request, facts) => {
      expect(letterFacts("conclusion", aRequest(request))).toEqual([
        {
          kind: "deferred-done",
          facts,
        },
      ]);
    },
  );
});

describe("an answer to each right", () => {
  const legal = { result: "refused", reason: "legal-claims" };
  const granted = { result: "granted" };
  const answered = (access: object, erasure: object) =>
    letterFacts(
      "answer",
      aRequest({
        identity,
        rights: ["access", "erasure"],
        approval: {
          outcomes: [
            { right: "access", ...access },
            { right: "erasure", ...erasure },
          ],
          ...stamp,
        },
      }),
    );

  test.each([
    [granted, granted, ["granted", "answer-access", "answer-erasure"]],
    [granted, legal, ["partly-granted", "answer-access"]],
    [legal, granted, ["partly-granted", "answer-erasure"]],
    [legal, legal, ["refused"]],
  ])("%j and %j is one letter of %j (R47)", (access, erasure, kinds) => {
    const parts = answered(access, erasure);
    expect(parts.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("names what is granted, and the ground of what is not (R40, R47)", () => {
    const [summary] = answered(granted, legal);
    expect(summary.facts).toEqual({
      granted: ["access"],
      refused: [{ right: "erasure", ground: "legal-claims" }],
    });
  });

  test("in part has its ground first and the rest behind it (R47)", () => {
    const part = {
      result: "partly",
      interactionIds: ["call"],
      reason: "rights-of-others",
    };
    const outcomes = [{ right: "access", ...part }];
    expect(answer({ approval: { outcomes, ...stamp } })).toMatchObject([
      {
        kind: "partly-granted",
        facts: {
          granted: [],
          refused: [{ right: "access", ground: "rights-of-others" }],
        },
      },
      { kind: "answer-access" },
    ]);
  });

  test.each([
    { approval: undefined },
    { approval: { outcomes: [], ...stamp } },
  ])("is not written before there is one (R47): %j", (overrides) => {
    expect(() => answer(overrides)).toThrow(NothingToTell);
  });
});

test.each([
  { identity: undefined },
  { identity: { ...identity, verdict: "failed" }, scopeSize: 3 },
])(
  "a refusal for want of an identity tells nothing of the request's data (T49, T60): %j",
  (overrides) => {
    expect(answer(overrides)).toEqual([{ kind: "not-identified", facts: {} }]);
  },
);
