import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideAnswer } from "#domain/consent/decide-answer";
import { ConsentReport } from "#schemas/consent";
import { consent as policy } from "#stacks/settings/consent";

const welcome = {
  interaction_id: "interaction-1",
  prompt_id: "recording-welcome",
  prompt_version: "1",
  language: "nl",
};
const script = { ...welcome, prompt_id: "recording-outbound", language: "en" };

const decide = (overrides: Record<string, unknown>) =>
  decideAnswer(ConsentReport.parse({ ...welcome, ...overrides }), policy);

describe("the welcome", () => {
  test.each(["en", "nl", "fr", "de"])(
    "asks every inbound caller for the recording, in %s, before the call begins (R6)",
    (language) => {
      const heard = policy.prompts.filter(
        (prompt) =>
          prompt.id === "recording-welcome" && prompt.language === language,
      );
      expect(heard).toMatchObject([{ purpose: "recording", form: "keypad" }]);
    },
  );

  test("1 is consent (R7)", () => {
    expect(decide({ digit: "1" })).toEqual({
      purpose: "recording",
      answer: "given",
      because: "pressed-yes",
      channel: "keypad",
    });
  });

  test.each([
    ["2", "pressed-no"],
    ["3", "wrong-key"],
    ["*", "wrong-key"],
    ["11", "wrong-key"],
    ["12", "wrong-key"],
    ["1#", "wrong-key"],
    ["yes", "wrong-key"],
    ["", "no-key"],
    ["  ", "no-key"],
    [null, "no-key"],
    [undefined, "no-key"],
  ])("the key %j is a refusal, as %s (R8, T75)", (digit, because) => {
    expect(decide({ digit })).toMatchObject({ answer: "refused", because });
  });

  test("silence is a refusal (R8, T75)", () => {
    expect(decide({})).toMatchObject({ answer: "refused", because: "no-key" });
  });

  test("only 1, with or without blanks around it, is ever consent (R7, T75)", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 16 }), (digit) => {
        expect(decide({ digit }).answer).toBe(
          digit.trim() === "1" ? "given" : "refused",
        );
      }),
    );
  });

  test.each([
    { prompt_id: "recording-farewell" },
    { prompt_id: null },
    { prompt_version: "2" },
    { prompt_version: undefined },
    { language: "es" },
    { language: null },
  ])("1 after a prompt nobody can show is no consent: %j (T73)", (prompt) => {
    expect(decide({ ...prompt, digit: "1" })).toMatchObject({
      purpose: "recording",
      answer: "refused",
      because: "unknown-prompt",
    });
  });

  test("an agent's word does not stand in for a key (R7, T73)", () => {
    expect(decide({ agent_answer: "yes", agent_id: "agent-7" })).toMatchObject({
      answer: "refused",
      because: "not-attested",
      channel: "agent",
    });
  });
});

describe("the agent's question", () => {
  test("a yes the agent stands behind is consent (R9)", () => {
    const answer = { agent_answer: " Yes ", agent_id: "agent-7" };
    expect(decide({ ...script, ...answer })).toEqual({
      purpose: "recording",
      answer: "given",
      because: "said-yes",
      channel: "agent",
    });
  });

  test.each([
    [{ agent_answer: "no", agent_id: "agent-7" }, "said-no"],
    [{ agent_answer: "no" }, "said-no"],
    [{ agent_answer: "maybe", agent_id: "agent-7" }, "no-key"],
    [{ agent_answer: "yes" }, "not-attested"],
    [{ agent_answer: "yes", agent_id: " " }, "not-attested"],
    [{ agent_id: "agent-7" }, "no-key"],
    [{ digit: "1" }, "no-key"],
  ])("%j is a refusal, as %s (R9, R10, T77)", (answer, because) => {
    expect(decide({ ...script, ...answer })).toMatchObject({
      answer: "refused",
      because,
    });
  });
});

test("a prompt asks for one purpose, so the answer to monitoring is none to recording (R8, T74)", () => {
  const monitoring = { prompt_id: "monitoring-welcome", language: "en" };
  expect(decide({ ...monitoring, digit: "1" }).purpose).toBe("monitoring");
  expect(
    decide({ ...monitoring, prompt_version: "9", digit: "1" }),
  ).toMatchObject({ purpose: "monitoring", answer: "refused" });
});

test("each prompt of the settings is one version, one language and the digest of what was heard, under one notice (R13, T73)", () => {
  const names = policy.prompts.map(({ id, version, language }) =>
    [id, version, language].join(),
  );
  expect(new Set(names).size).toBe(names.length);
  for (const { sha256, noticeVersion } of policy.prompts) {
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(noticeVersion).toBe("2021-10");
  }
});
