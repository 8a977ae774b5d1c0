import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditReader, AuditStore } from "#domain/audit/audit-port";
import type { AuditHead } from "#schemas/audit";
import { at as instantAt } from "./ledger-items.ts";

export type OpenAuditStore = () => Promise<{
  audit: AuditStore & AuditReader;
  close(): Promise<void>;
}>;

/** A store of S3, and what an administrator without the bucket's policy would try on an object of it. */
export type OpenLockedStore = () => Promise<{
  audit: AuditStore & AuditReader;
  /** Deletes the one version there is. */
  remove(key: string): Promise<unknown>;
  /** Puts a delete marker over it. */
  hide(key: string): Promise<unknown>;
  close(): Promise<void>;
}>;

const at = instantAt("2026-11-24T10:00:00.000Z");

const headAt = (revision: number): AuditHead => ({
  segment: { key: `chain/${String(revision)}`, text: "line\n" },
  last: { seq: revision + 1, hash: "0".repeat(64) },
  recent: [{ at, events: ["event"] }],
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

    test("takes an end that is as large as an end becomes (T96)", async () => {
      const { audit } = opened;
      const large: AuditHead = {
        ...headAt(0),
        segment: { key: "chain/0", text: `${'"'.repeat(80_000)}\n` },
        recent: [
          { at, events: Array.from({ length: 6000 }, () => "e".repeat(32)) },
        ],
      };
      await audit.move(large);
      expect(await audit.head()).toEqual(large);
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

    test.each(["me", "{}", "null"])(
      "goes on from no place that nobody was given: %j",
      async (after) => {
        await expect(
          opened.audit.page({ prefix: "chain/", after, most: 5 }),
        ).rejects.toMatchObject({ code: "unknown-place" });
      },
    );

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

/** What S3 itself refuses, whoever asks and whatever the policies say. */
export function lockedStoreContract(name: string, open: OpenLockedStore): void {
  describe(`locked audit store: ${name}`, () => {
    let opened: Awaited<ReturnType<OpenLockedStore>>;
    beforeEach(async () => {
      opened = await open();
      await opened.audit.put("chain/1", "one\n");
    });
    afterEach(() => opened.close());

    const stored = async () => {
      const asked = { prefix: "chain/", after: undefined, most: 5 };
      const { objects } = await opened.audit.page(asked);
      return objects.map(({ text }) => text);
    };

    test("gives nobody leave to delete what was put (T93)", async () => {
      await expect(opened.remove("chain/1")).rejects.toMatchObject({
        $metadata: { httpStatusCode: 403 },
      });
      expect(await stored()).toEqual(["one\n"]);
    });

    test("is read in full when somebody has hidden an object (T93)", async () => {
      await opened.hide("chain/1");
      expect(await stored()).toEqual(["one\n"]);
    });

    test("shows both when somebody has hidden an object and put another in its place (T96)", async () => {
      await opened.hide("chain/1");
      await opened.audit.put("chain/1", "other\n");
      expect((await stored()).sort()).toEqual(["one\n", "other\n"]);
    });
  });
}
