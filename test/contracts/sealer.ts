import type { Sealer } from "#domain/ports";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aRequestId } from "./ledger-items.ts";

/** What every sealer promises. */
export function sealerContract(
  name: string,
  open: () => Promise<{ sealer: Sealer; close(): Promise<void> }>,
): void {
  describe(`sealer: ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });

    const sealer = (): Sealer => opened.sealer;

    sealing(sealer);
    refusingToUnseal(sealer);
  });
}

function sealing(sealer: () => Sealer): void {
  test.each([
    ["a name in any script", "Ștefan 日本語 🎧"],
    ["nothing at all", " "],
    [
      "the largest subject a request may carry",
      JSON.stringify({
        name: "ș".repeat(200),
        email: "e".repeat(254),
        phoneNumbers: Array.from({ length: 10 }, () => "0".repeat(64)),
      }),
    ],
  ])("%s unseals as it was sealed", async (_, text) => {
    const requestId = aRequestId();
    expect(
      await sealer().unseal(requestId, await sealer().seal(requestId, text)),
    ).toBe(text);
  });

  test("what is sealed shows nothing of what it holds", async () => {
    const sealed = await sealer().seal(aRequestId(), "someone@example.com");
    expect(sealed).not.toContain("someone");
    expect(Buffer.from(sealed, "base64").toString("latin1")).not.toContain(
      "someone",
    );
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain(
      "someone",
    );
  });

  test("the same text sealed twice does not look the same", async () => {
    const requestId = aRequestId();
    expect(await sealer().seal(requestId, "text")).not.toBe(
      await sealer().seal(requestId, "text"),
    );
  });
}

function refusingToUnseal(sealer: () => Sealer): void {
  test("what one request sealed, no other unseals", async () => {
    const sealed = await sealer().seal(aRequestId(), "text");
    await expect(sealer().unseal(aRequestId(), sealed)).rejects.toMatchObject({
      code: "not-unsealed",
    });
  });

  test("what was tampered with does not unseal", async () => {
    const requestId = aRequestId();
    const sealed = await sealer().seal(requestId, "text");
    const middle = Math.floor(sealed.length / 2);
    const tampered =
      sealed.slice(0, middle) +
      (sealed[middle] === "A" ? "B" : "A") +
      sealed.slice(middle + 1);
    await expect(sealer().unseal(requestId, tampered)).rejects.toMatchObject({
      code: "not-unsealed",
    });
  });

  test("what was never sealed does not unseal", async () => {
    await expect(
      sealer().unseal(aRequestId(), "not sealed"),
    ).rejects.toMatchObject({ code: "not-unsealed" });
  });
}
