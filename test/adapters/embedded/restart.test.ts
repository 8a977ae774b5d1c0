import { keyOf } from "#domain/ledger/keys";
import { openEmbedded } from "#adapters/embedded/open-embedded";
import { bodyOf, textOf } from "#test/contracts/bodies";
import { aRecording, aRequestId, at } from "#test/contracts/ledger-items";
import { VersionId } from "#schemas/ids";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aDirectory, opening } from "./on-disk.ts";

test("a restart forgets nothing: facts, audio, holds, tokens, seals, secrets, messages and places in feeds", async () => {
  const directory = aDirectory();
  const [kept, requestId] = [aRecording(), aRequestId()];
  const before = await opening(
    { directory },
    async ({ ledger, objects, tokens, sealer, secrets, notifier, stream }) => {
      await ledger.append(kept);
      stream.acknowledge("audit", 1);
      secrets.set("consent-keys", ["newer", "older"]);
      await notifier.notify({ to: "it", subject: "subject", body: "body" });
      const { versionId } = await objects.put(
        "recordings",
        "recording",
        bodyOf("audio"),
        "audio/mpeg",
      );
      const version = {
        key: "recording",
        versionId: VersionId.parse(versionId),
      };
      await objects.hold(version, true);
      return {
        version,
        token: await tokens.current("+40712345678"),
        sealed: await sealer.seal(requestId, "text"),
        link: await objects.link("recordings", version, 60),
      };
    },
  );
  await opening(
    { directory },
    async ({
      ledger,
      objects,
      tokens,
      sealer,
      secrets,
      outbox,
      stream,
      events,
      s3,
      now,
    }) => {
      expect(await ledger.read(keyOf(kept))).toEqual(kept);
      expect(stream.acknowledged("audit")).toBe(1);
      expect(events.after(0, 10)).toHaveLength(1);
      expect(await secrets.active("consent-keys")).toEqual(["newer", "older"]);
      expect(outbox()).toHaveLength(1);
      expect(
        await textOf(await objects.read("recordings", before.version)),
      ).toBe("audio");
      expect(
        await objects.deleteVersions("recordings", [before.version]),
      ).toHaveLength(1);
      expect(await tokens.current("+40712345678")).toBe(before.token);
      expect(await sealer.unseal(requestId, before.sealed)).toBe("text");
      expect(s3.openLink(before.link, now()).outcome).toBe("opened");
    },
  );
});

test("bytes that a crash left without an object are removed at the next start", async () => {
  const directory = aDirectory();
  const version = await opening({ directory }, ({ objects }) =>
    objects.put("recordings", "recording", bodyOf("audio"), "audio/mpeg"),
  );
  writeFileSync(join(directory, "objects", "erased-but-not-removed"), "audio");
  writeFileSync(join(directory, "received", "nobody-began-it"), "audio");
  await opening({ directory }, async ({ objects }) => {
    expect(readdirSync(join(directory, "objects"))).toHaveLength(1);
    expect(readdirSync(join(directory, "received"))).toEqual([]);
    expect(
      await objects.look("recordings", {
        key: "recording",
        versionId: VersionId.parse(version.versionId),
      }),
    ).toBe("present");
  });
});

test("erased audio leaves no file, and neither does an overwritten landing", async () => {
  const directory = aDirectory();
  await opening({ directory }, async ({ objects }) => {
    const { versionId } = await objects.put(
      "recordings",
      "recording",
      bodyOf("audio"),
      "audio/mpeg",
    );
    await objects.put("landing", "landed", bodyOf("first"), "audio/mpeg");
    await objects.put("landing", "landed", bodyOf("second"), "audio/mpeg");
    await objects.deleteVersions("recordings", [
      { key: "recording", versionId: VersionId.parse(versionId) },
    ]);
    expect(readdirSync(join(directory, "objects"))).toHaveLength(1);
  });
});

test("a clock that was moved is still moved after a restart", async () => {
  const [frozen, running] = [aDirectory(), aDirectory()];
  const frozenAt = at("2026-11-24T10:00:00.000Z");
  await opening({ directory: frozen, frozenAt }, ({ clock }) => {
    clock.advance(86_400_000);
  });
  expect(
    await opening({ directory: frozen, frozenAt }, ({ now }) => now()),
  ).toBe("2026-11-25T10:00:00.000Z");
  await opening({ directory: running }, ({ clock }) => {
    clock.set(at("2040-01-01T00:00:00.000Z"));
  });
  expect(
    (await opening({ directory: running }, ({ now }) => now())).slice(0, 4),
  ).toBe("2040");
});

test("a frozen clock stands still, and goes where it is set", async () => {
  await opening(
    { frozenAt: at("2026-11-24T10:00:00.000Z") },
    ({ clock, now }) => {
      expect(now()).toBe("2026-11-24T10:00:00.000Z");
      clock.set(at("2026-01-01T00:00:00.000Z"));
      expect(now()).toBe("2026-01-01T00:00:00.000Z");
    },
  );
});

test("a directory is open in one place at a time", async () => {
  const directory = aDirectory();
  await opening({ directory }, () => {
    expect(() => openEmbedded({ directory })).toThrow(
      expect.objectContaining({ code: "directory-in-use" }),
    );
  });
});
