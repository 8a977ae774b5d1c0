import { keyOf } from "#domain/ledger/keys";
import type { Ledger } from "#domain/ports";
import { describe, expect, test } from "vitest";
import { anEvidence, anInteractionId, aRecording } from "./ledger-items.ts";

const discriminators = ["a", "b", "c", "d", "e"];

/** Five pieces of evidence of one call, between other items of it. */
async function partition(ledger: Ledger): Promise<string> {
  const interactionId = anInteractionId();
  const about = `call#${interactionId}`;
  await ledger.append(aRecording({ interactionId }));
  await ledger.append(
    anEvidence({ about, type: "notice.sent", discriminator: "0" }),
  );
  for (const discriminator of discriminators)
    await ledger.append(anEvidence({ about, discriminator }));
  return about;
}

const prefix = "evidence#version.deleted#";

export function ledgerPagesContract(ledger: () => Ledger): void {
  describe("readPage", () => {
    test("its pages together are the items of that prefix, each once, in order", async () => {
      const about = await partition(ledger());
      const read: string[] = [];
      let after: string | undefined;
      do {
        const page = await ledger().readPage(about, {
          prefix,
          most: 2,
          ...(after === undefined ? {} : { after }),
        });
        expect(page.items.length).toBeLessThanOrEqual(2);
        read.push(...page.items.map((item) => keyOf(item).item));
        after = page.next;
      } while (after !== undefined);
      expect(read).toEqual(discriminators.map((one) => `${prefix}${one}`));
    });

    test("goes on behind an item, whether or not it is there", async () => {
      const about = await partition(ledger());
      const behind = async (name: string) => {
        const page = await ledger().readPage(about, {
          prefix,
          after: `${prefix}${name}`,
          most: 9,
        });
        return page.items.map((item) => keyOf(item).item);
      };
      expect(await behind("c")).toEqual([`${prefix}d`, `${prefix}e`]);
      expect(await behind("cc")).toEqual([`${prefix}d`, `${prefix}e`]);
      expect(await behind("e")).toEqual([]);
    });

    test("of a partition without such items is empty and the last", async () => {
      const page = await ledger().readPage("call#nobody", { prefix, most: 9 });
      expect(page).toEqual({ items: [] });
    });
  });
}
