import type { CodeDigests } from "#domain/codes/code-ports";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

export type OpenedCodeDigests = {
  codeDigests: CodeDigests;
  /** Makes a new current key and keeps the older ones live. */
  rotate(): Promise<void>;
  close(): Promise<void>;
};

/** What everything that digests codes promises. */
export function codeDigestsContract(
  name: string,
  open: () => Promise<OpenedCodeDigests>,
): void {
  describe(`code digests: ${name}`, () => {
    let opened: OpenedCodeDigests;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });

    test("a digest matches its text, and holds nothing of it (T58)", async () => {
      const digest = await opened.codeDigests.digest("~123456");
      expect(await opened.codeDigests.matches("~123456", digest)).toBe(true);
      expect(digest).not.toContain("123456");
      expect(digest).toMatch(/^[A-Za-z0-9-]+\.[A-Za-z0-9_-]{43}$/);
    });

    test("a code outlives the rotation of its key (T57)", async () => {
      const digest = await opened.codeDigests.digest("~123456");
      await opened.rotate();
      expect(await opened.codeDigests.matches("~123456", digest)).toBe(true);
      expect(await opened.codeDigests.digest("~123456")).not.toBe(digest);
    });

    test("nothing else matches: no other text, no other key, no piece, no longer one (T101)", async () => {
      const digest = await opened.codeDigests.digest("~123456");
      const [kid = "", mac = ""] = digest.split(".");
      const wrong = [
        "",
        kid,
        mac,
        `${kid}.`,
        `other.${mac}`,
        `${digest}=`,
        digest.slice(0, -1),
        await opened.codeDigests.digest("~123457"),
      ];
      for (const one of wrong)
        expect([one, await opened.codeDigests.matches("~123456", one)]).toEqual(
          [one, false],
        );
    });
  });
}
