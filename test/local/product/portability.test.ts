import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ReceiverId } from "#schemas/transmission";
import { portableFaults } from "#test/independent/check-portable";
import { listening } from "#test/builders/receivers";
import { receiver } from "#test/independent/receive-package";
import {
  approve,
  atTheDesk,
  done,
  identify,
  shown,
  start,
} from "./by-command.ts";
import { aDirectory, afterThePlay, lettersOf } from "./running-product.ts";

const asked = ["--right", "portability"];

describe("portability at the command line", () => {
  test("ends with a package to take elsewhere, which checks without our code (R43, T68)", async () => {
    const product = await afterThePlay();
    const desk = atTheDesk(product);
    const id = await start(desk, ...asked);
    await identify(desk, id);
    await approve(desk, id);
    expect(await shown(desk, id)).toMatchObject({ state: "fulfilled" });
    const out = join(aDirectory(), "portable.zip");
    const { code } = await desk("export", id, "--portable", "--out", out);
    expect(code).toBe(0);
    const [key] = await product.embedded.signer.publicKeys();
    expect(portableFaults(readFileSync(out), key?.pem ?? "")).toEqual([]);
    expect(lettersOf(product).map(({ subject }) => subject)).toContain(
      "Your package is ready",
    );
  });

  test("is sent to the controller the person named, once, and the answer says so (R43, Art 20(2))", async () => {
    const key = { pem: "" };
    const name = "example-telecom";
    const { server, taken, faults } = receiver(() => key.pem, name);
    const address = await listening(server);
    const product = await afterThePlay({
      receivers: [
        { id: ReceiverId.parse(name), name: "Example Telecom", address },
      ],
    });
    key.pem = (await product.embedded.signer.publicKeys())[0]?.pem ?? "";
    const desk = atTheDesk(product);
    const id = await start(desk, ...asked);
    await identify(desk, id);
    await approve(desk, id, "--transmit-to", name);
    expect(faults).toEqual([]);
    expect([...taken.values()]).toMatchObject([{ times: 1 }]);
    expect(await shown(desk, id)).toMatchObject({
      state: "fulfilled",
      transmission: { outcome: "sent", name: "Example Telecom" },
    });
    expect(
      lettersOf(product)
        .map(({ body }) => body)
        .join(),
    ).toContain("we sent it directly to Example Telecom");
    await done(desk("requests", "show", id));
  });

  test("to a receiver the settings do not have is refused, and says how to go on (Art 20(2))", async () => {
    const product = await afterThePlay();
    const desk = atTheDesk(product);
    const id = await start(desk, ...asked);
    await identify(desk, id);
    const { code, err } = await desk(
      ...["requests", "approve", id, "--transmit-to", "nobody"],
    );
    expect(code).not.toBe(0);
    expect(err).toContain("is no receiver of the settings");
  });
});
