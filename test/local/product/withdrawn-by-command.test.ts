import { describe, expect, test } from "vitest";
import { anOffice, done, identify, start } from "./by-command.ts";
import { fileOf } from "./closed-file.ts";
import { callOf } from "./running-product.ts";

describe.each(["before anybody knows who asks", "when its calls are known"])(
  "a request that its subject takes back, %s,",
  (when) => {
    test("ends at the command line as withdrawn: told so, let go, and not answered", async () => {
      const office = await anOffice();
      const { desk, product } = office;
      const id = await start(desk, "--right", "access");
      if (when === "when its calls are known") await identify(desk, id);
      await done(desk("requests", "withdraw", id, "--channel", "phone"));
      const file = await fileOf(office, id);
      expect(file).toMatchObject({
        state: "withdrawn",
        clock: { state: "closed" },
      });
      expect(file.subjects).toEqual([
        "Your request is registered",
        "Your request is withdrawn",
      ]);
      expect(file.ofType("request.withdrawn")).toMatchObject([
        { channel: "phone" },
      ]);
      expect(await callOf(product, "consent")).toMatchObject({
        recordings: [{ state: "kept", keepers: [] }],
      });
    });
  },
);
