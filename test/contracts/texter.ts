import type { TextMessage, Texter } from "#domain/codes/code-ports";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

export type OpenedTexter = {
  texter: Texter;
  /** What the carrier took, oldest first. Left out where the carrier does not show it. */
  texts?: () => TextMessage[];
  close(): Promise<void>;
};

const message = { to: "+32470550101", body: "482913 — bună ziua 🎧" };

/** What everybody promises who writes to telephones. */
export function texterContract(
  name: string,
  open: () => Promise<OpenedTexter>,
): void {
  describe(`texter: ${name}`, () => {
    let opened: OpenedTexter;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });

    test("every text has the carrier's own id", async () => {
      const ids = [
        await opened.texter.text(message),
        await opened.texter.text(message),
      ];
      expect(ids.every((id) => id.length > 0)).toBe(true);
      expect(new Set(ids).size).toBe(2);
    });

    test("the carrier takes a text as it was written", async (context) => {
      if (opened.texts === undefined) return context.skip();
      await opened.texter.text(message);
      expect(opened.texts()).toEqual([message]);
    });
  });
}
