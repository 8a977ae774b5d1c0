import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditReader, AuditStore } from "#domain/audit/audit-port";
import type { AuditHead } from "#schemas/audit";
import { at } from "./ledger-items.ts";

export type OpenAuditStore = () => Promise<{
  audit: AuditStore & AuditReader;
  close(): Promise<void>;
}>;

const headAt = (revision: number): AuditHead => ({
  segment: { key: `chain/${String(revision)}`, text: "line\n" },
  last: { seq: revision + 1, hash: "0".repeat(64) },
  recent: [{ at: at("2026-11-24T10:00:00.000Z"), events: ["event"] }],
  revision,
});

/** What every audit store promises. Each test opens an empty one. */
export function auditStoreContract(name: string, open: OpenAuditStore): void {
  describe(`audit store: ${name}`, () => {
    let opened: Awaited<ReturnType<OpenAuditStore>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    test("has no end before there is one, and then the last", async () => {
      const { audit } = opened;
      expect(await audit.head()).toBeUndefined();
      await audit.move(headAt(0));
      await audit.move(headAt(1));
      expect(await audit.head()).toEqual(headAt(1));
    });

    test("lets one of two move the end (T96)", async () => {
      const { audit } = opened;
      const answers = await Promise.all([
        audit.move(headAt(0)),
        audit.move(headAt(0)),
      ]);
      expect(answers.sort()).toEqual(["conflict", "moved"]);
      expect(await audit.move(headAt(2))).toBe("conflict");
      expect(await audit.move(headAt(1))).toBe("moved");
    });

    test("keeps the first that is put under a key (T93, T96)", async () => {
      const { audit } = opened;
      expect(await audit.put("chain/1", "one\n")).toBe("put");
      expect(await audit.put("chain/1", "other\n")).toBe("present");
      const { objects } = await audit.page({
        prefix: "chain/",
        after: undefined,
        most: 10,
      });
      expect(objects.map(({ key, text }) => [key, text])).toEqual([
        ["chain/1", "one\n"],
      ]);
    });

    test("tells what is under a prefix by key, page by page", async () => {
      const { audit } = opened;
      for (const key of ["chain/2", "anchors/1", "chain/3", "chain/1"])
        await audit.put(key, key);
      const asked = { prefix: "chain/", most: 2 };
      const first = await audit.page({ ...asked, after: undefined });
      const second = await audit.page({ ...asked, after: first.next });
      expect(
        [...first.objects, ...second.objects].map(({ key }) => key),
      ).toEqual(["chain/1", "chain/2", "chain/3"]);
      expect(second.next).toBeUndefined();
    });

    test("goes on behind a key that somebody names", async () => {
      const { audit } = opened;
      for (const key of ["chain/1", "chain/2"]) await audit.put(key, key);
      const after = JSON.stringify({ key: "chain/1" });
      const { objects } = await audit.page({
        prefix: "chain/",
        after,
        most: 5,
      });
      expect(objects.map(({ key }) => key)).toEqual(["chain/2"]);
    });
  });
}
