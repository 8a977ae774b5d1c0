import { basename } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canonical, sha256 } from "#adapters/statement/canonical";
import { auditChain } from "#domain/audit/audit-chain";
import type { AuditStore } from "#domain/audit/audit-port";
import type { AuditWrite } from "#domain/audit/next-head";
import { StaffId } from "#schemas/ids";
import { check, linesOf, objectsIn } from "#test/builders/audit";
import { aMember } from "#test/builders/staff";
import type { OpenAuditStore } from "./audit-store.ts";
import { at } from "./ledger-items.ts";

const now = () => at("2026-11-24T10:00:00.000Z");

const writesOf = (from: number, count: number): AuditWrite[] =>
  Array.from({ length: count }, (_, index) => ({
    eventId: `event-${String(from + index)}`,
    before: undefined,
    after: aMember({ staffId: StaffId.parse(`staff-${String(from + index)}`) }),
  }));

const chainOn = (store: AuditStore) =>
  auditChain({ store, canonical, sha256, now, isFact: () => true });

/** The chain on a real store: what its conditions and refusals make of writers that meet or die. */
export function auditChainContract(name: string, open: OpenAuditStore): void {
  describe(`audit chain: ${name}`, () => {
    let opened: Awaited<ReturnType<OpenAuditStore>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    const checked = async () =>
      check(
        (await objectsIn(opened)).map(({ key, text }) => ({
          file: basename(key),
          lines: linesOf(text),
        })),
      );

    test("is one, and has each write once, when writers meet (T96)", async () => {
      await Promise.all([
        chainOn(opened.audit)(writesOf(0, 30)),
        chainOn(opened.audit)(writesOf(20, 30)),
        chainOn(opened.audit)(writesOf(0, 10)),
      ]);
      expect(await checked()).toMatchObject({ records: 50 });
    });

    test("goes on when a writer died before its segment was stored (T96)", async () => {
      const dead: AuditStore = {
        ...opened.audit,
        put: () => Promise.reject(new Error("killed")),
      };
      await chainOn(opened.audit)(writesOf(0, 3));
      await expect(chainOn(dead)(writesOf(3, 3))).rejects.toThrow("killed");
      await chainOn(opened.audit)(writesOf(3, 3));
      expect(await checked()).toMatchObject({ records: 6 });
    });

    test("takes a batch of two segments and comes to its end again (T96)", async () => {
      await chainOn(opened.audit)(writesOf(0, 250));
      await chainOn(opened.audit)(writesOf(0, 250));
      expect(await checked()).toMatchObject({ records: 250, segments: 2 });
    });
  });
}
