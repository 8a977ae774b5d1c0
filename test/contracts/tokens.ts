import type { Tokens } from "#domain/ports";
import { SubjectToken } from "#schemas/ids";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

export type OpenedTokens = {
  tokens: Tokens;
  /** Makes a new current key and keeps the older ones live. Left out where keys are not ours to make. */
  rotate?: () => Promise<void>;
  close(): Promise<void>;
};

const number = "+40712345678";
const notNumbers = [
  ["nothing", ""],
  ["a sentinel", "anonymous"],
  ["a withheld number", "+"],
  ["a national number", "0712345678"],
  ["a number without its plus", "40712345678"],
  ["a country code of zero", "+0712345678"],
  ["more than fifteen digits", "+4071234567890123"],
  ["a number with spaces", "+40 712 345 678"],
  ["a number and a line break", "+40712345678\n"],
  ["digits of another script", "+４０７１２３４５６７８"],
  ["an extension", "+40712345678;ext=2"],
] as const;

/** What every token maker promises. */
export function tokensContract(
  name: string,
  open: () => Promise<OpenedTokens>,
): void {
  describe(`tokens: ${name}`, () => {
    let opened: OpenedTokens;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });

    makingTokens(() => opened.tokens);
    rotatingKeys(() => opened);
  });
}

function makingTokens(tokens: () => Tokens): void {
  test("a number has one token, the same each time", async () => {
    const token = await tokens().current(number);
    expect(SubjectToken.safeParse(token).success).toBe(true);
    expect(await tokens().current(number)).toBe(token);
    expect(await tokens().everyLive(number)).toContain(token);
  });

  test("two numbers have two tokens, and neither shows a digit run of its number", async () => {
    const [one, other] = [
      await tokens().current(number),
      await tokens().current("+40712345679"),
    ];
    expect(one).not.toBe(other);
    expect(one).not.toContain("712345678");
  });

  test.each(notNumbers)("%s never becomes a token (T57)", async (_, text) => {
    await expect(tokens().current(text)).rejects.toMatchObject({
      code: "not-e164",
    });
    await expect(tokens().everyLive(text)).rejects.toMatchObject({
      code: "not-e164",
    });
  });

  test("the refusal does not repeat what it refused", async () => {
    await expect(tokens().current("0712345678")).rejects.not.toThrow(
      /0712345678/,
    );
  });
}

function rotatingKeys(opened: () => OpenedTokens): void {
  test("after a new key the number is still found under the older one", async (context) => {
    const { tokens, rotate } = opened();
    if (rotate === undefined) return context.skip();
    const before = await tokens.current(number);
    await rotate();
    const after = await tokens.current(number);
    expect(after).not.toBe(before);
    expect(await tokens.everyLive(number)).toEqual([after, before]);
  });
}
