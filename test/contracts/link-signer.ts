import type { LinkSigner } from "#domain/ports";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

export type OpenedLinkSigner = {
  linkSigner: LinkSigner;
  /** Makes a new current key and keeps the older ones live. */
  rotate(): Promise<void>;
  close(): Promise<void>;
};

const said = '{"interactionId":"4f1c2d~é","purpose":"recording"}';

/** What every signer of links promises. */
export function linkSignerContract(
  name: string,
  open: () => Promise<OpenedLinkSigner>,
): void {
  describe(`link signer: ${name}`, () => {
    let opened: OpenedLinkSigner;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });

    test("what is signed opens to the same text, and fits into a URL", async () => {
      const signed = await opened.linkSigner.sign(said);
      expect(signed).toBe(encodeURIComponent(signed));
      expect(await opened.linkSigner.open(signed)).toBe(said);
    });

    test("a link outlives the rotation of its key (R44)", async () => {
      const signed = await opened.linkSigner.sign(said);
      await opened.rotate();
      expect(await opened.linkSigner.open(signed)).toBe(said);
      expect(await opened.linkSigner.sign(said)).not.toBe(signed);
    });

    test("nothing else opens: no other text, no other key, no piece, no longer one (T101)", async () => {
      const signed = await opened.linkSigner.sign(said);
      const [kid = "", text = "", mac = ""] = signed.split(".");
      const [, otherText = ""] = (await opened.linkSigner.sign("other")).split(
        ".",
      );
      const forged = [
        "",
        ".",
        "..",
        kid,
        `${kid}.${text}`,
        `${kid}.${text}.`,
        `${kid}.${otherText}.${mac}`,
        `other.${text}.${mac}`,
        `.${text}.${mac}`,
        `${text}.${mac}`,
        `${signed}A`,
        `${signed}=`,
        `${signed}.`,
        ` ${signed}`,
        signed.slice(0, -1),
        signed.toUpperCase(),
        `${kid}.${text}.${mac.replace(/.$/, (last) => (last === "A" ? "B" : "A"))}`,
        "x".repeat(10_000),
        "\u0000.\u0000.\u0000",
      ];
      for (const one of forged)
        expect([one, await opened.linkSigner.open(one)]).toEqual([
          one,
          undefined,
        ]);
    });
  });
}
