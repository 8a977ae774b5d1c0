import { expect, test } from "vitest";
import { agentToken, agentTokens } from "#domain/subject/agent-token";
import { openOffice } from "#test/builders/office";

test.each([undefined, null, "", "  ", "null", "None", "UNKNOWN", "a b", "é"])(
  "%j is no agent, and gets no token that many calls would share (T55)",
  async (raw) => {
    expect(await agentToken(openOffice().tokens, raw)).toBeUndefined();
  },
);

test("an agent has a token that shows nothing of the id, and is no caller's (R25, T58)", async () => {
  const { tokens } = openOffice();
  const token = await agentToken(tokens, " 40712345678 ");
  expect(token).toMatch(/^[A-Za-z0-9-]+\.[A-Za-z0-9_-]{43}$/);
  expect(token).not.toContain("0712345678");
  expect(token).not.toBe(await tokens.current("+40712345678"));
});

test("an agent has a token under every live key, each once (T57)", async () => {
  const office = openOffice();
  const before = await agentToken(office.tokens, "agent-7");
  office.rotateTokenKey();
  const now = await agentTokens(office.tokens, ["agent-7", "agent-7"]);
  expect(now).toHaveLength(2);
  expect(now).toContain(before);
});
