import type { Notifier } from "#domain/ports";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

type SentMessage = {
  to: string;
  subject: string;
  body: string;
  html?: string;
};
export type OpenedNotifier = {
  notifier: Notifier;
  /** What the carrier took, oldest first; `to` of a notice is its audience. Left out where the carrier does not show it. */
  sent?: () => Promise<SentMessage[]>;
  close(): Promise<void>;
};

const notice = {
  to: "management",
  subject: "A hold was placed",
  body: "Recording 1 is held.",
} as const;
const letter = {
  to: "someone@example.com",
  subject: "Your request — primită",
  body: "Bună ziua 🎧\n\nWe have it.",
  html: "<p>Bună ziua 🎧</p>\n<p>We have it.</p>",
};

/** What every notifier promises. */
export function notifierContract(
  name: string,
  open: () => Promise<OpenedNotifier>,
): void {
  describe(`notifier: ${name}`, () => {
    let opened: OpenedNotifier;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });

    test("every message has the carrier's own id", async () => {
      const ids = [
        await opened.notifier.notify(notice),
        await opened.notifier.notify(notice),
        await opened.notifier.write(letter),
      ];
      expect(ids.every((id) => id.length > 0)).toBe(true);
      expect(new Set(ids).size).toBe(3);
    });

    test("the carrier takes a message as it was written", async (context) => {
      if (opened.sent === undefined) return context.skip();
      await opened.notifier.notify(notice);
      await opened.notifier.write(letter);
      expect(await opened.sent()).toEqual([notice, letter]);
    });

    test.each(["management", "it", "privacy"] as const)(
      "%s can be told",
      async (to) => {
        expect(await opened.notifier.notify({ ...notice, to })).not.toBe("");
      },
    );
  });
}
