import { describe, expect, test } from "vitest";
import { days, lettersOf, monday } from "./running-product.ts";
import { plusDays } from "#domain/time/instant";
import {
  anOffice,
  approve,
  atTheDesk,
  done,
  identify,
  shown,
  start,
  untilIt,
} from "./by-command.ts";
import * as z from "zod/mini";

/** What the letters to the requester say. */
const lastLetter = (
  product: Awaited<ReturnType<typeof anOffice>>["product"],
): string =>
  lettersOf(product)
    .map(({ body }) => body)
    .join();

const Placed = z.looseObject({ suspensionId: z.string() });

describe("a request ends at the command line", () => {
  test("granted: access, with a package (R38)", async () => {
    const { product, desk } = await anOffice();
    const id = await start(desk, "--right", "access");
    await identify(desk, id);
    await approve(desk, id);
    expect(await shown(desk, id)).toMatchObject({ state: "fulfilled" });
    expect(lastLetter(product)).toContain("Article 15 GDPR");
  });

  test("granted: erasure, when every recording is gone (R40)", async () => {
    const { product, desk } = await anOffice();
    const id = await start(desk, "--right", "erasure");
    await identify(desk, id);
    await approve(desk, id);
    expect(await untilIt("fulfilled", { product, desk, id })).toMatchObject({
      state: "fulfilled",
    });
  });

  test("granted in part: access, and no erasure (R47)", async () => {
    const { desk } = await anOffice();
    const id = await start(desk, "--right", "access", "--right", "erasure");
    await identify(desk, id);
    await approve(desk, id, "--refuse", "erasure=legal-claims");
    expect(await shown(desk, id)).toMatchObject({ state: "partly-fulfilled" });
  });

  test("refused, with its reason, the authority and the courts (R47, T112)", async () => {
    const { product, desk } = await anOffice();
    const id = await start(desk, "--right", "erasure");
    await identify(desk, id);
    await approve(desk, id, "--refuse", "legal-obligation");
    expect(await shown(desk, id)).toMatchObject({ state: "refused" });
    expect(lastLetter(product)).toMatch(/complain[^]*court/);
  });

  test("not identified, which is no refusal of the right (R51, T49)", async () => {
    const { product, desk } = await anOffice();
    const id = await start(desk, "--right", "access");
    const failed = ["--method", "not-possible", "--failed"];
    await done(desk("requests", "identify", id, ...failed));
    expect(await shown(desk, id)).toMatchObject({ state: "not-identified" });
    expect(lastLetter(product)).toMatch(/complain/);
  });

  test("deferred by a hold, and done when two people let it go (T16, T22)", async () => {
    const { product, desk } = await anOffice();
    const reviewBy = plusDays(monday, 90).slice(0, 10);
    const hold = Placed.parse(
      await done(
        desk(
          ...["holds", "place", "--matter", "MATTER-7"],
          ...["--ground", "legal-claim", "--review-by", reviewBy],
          ...["--call", "interaction-consent"],
        ),
      ),
    ).suspensionId;
    await days(product, 1);
    const id = await start(desk, "--right", "erasure");
    await identify(desk, id);
    await approve(desk, id);
    expect(await untilIt("deferred", { product, desk, id })).toMatchObject({
      state: "deferred",
    });
    expect(lastLetter(product)).toContain("17(3)(e)");
    await done(desk("holds", "release", hold));
    const second = atTheDesk(product, "local-second-officer");
    await done(second("holds", "approve", hold));
    expect(await untilIt("fulfilled", { product, desk, id })).toMatchObject({
      state: "fulfilled",
    });
  });

  test("extended: two months more, told in time, and answered then (R50, T46)", async () => {
    const { product, desk } = await anOffice();
    const id = await start(desk, "--right", "access");
    const why = "Calls of four entities have to be heard.";
    await done(
      desk("requests", "extend", id, "--ground", "complexity", "--why", why),
    );
    expect(lastLetter(product)).toContain(why);
    await days(product, 40);
    await identify(desk, id);
    await approve(desk, id);
    expect(await shown(desk, id)).toMatchObject({
      state: "fulfilled",
      clock: { state: "closed" },
    });
  });

  test("overdue: said loudly, and answered all the same (R49, T108)", async () => {
    const { product, desk } = await anOffice();
    const id = await start(desk, "--right", "information");
    await days(product, 35);
    expect(await shown(desk, id)).toMatchObject({
      clock: { state: "overdue" },
    });
    const notices = product.embedded.outbox().map(({ subject }) => subject);
    expect(notices.join("\n")).toMatch(/overdue/i);
    await done(
      desk(
        ...["requests", "identify", id],
        ...["--method", "known-channel", "--without-calls"],
      ),
    );
    await approve(desk, id);
    expect(await shown(desk, id)).toMatchObject({ state: "fulfilled" });
  });

  test("as the duplicate of another, which answers both", async () => {
    const { desk } = await anOffice();
    const first = await start(desk, "--right", "access");
    const second = await start(desk, "--right", "access");
    await done(
      desk(
        "requests",
        "link",
        second,
        "--duplicate-of",
        first,
        "--because",
        "sent-twice",
      ),
    );
    expect(await shown(desk, second)).toMatchObject({ state: "duplicate" });
    expect(await shown(desk, first)).toMatchObject({
      duplicates: [second],
    });
  });
});
