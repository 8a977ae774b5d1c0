import { expect, test } from "vitest";
import * as z from "zod/mini";
import {
  anOffice,
  approve,
  done,
  identify,
  shown,
  start,
} from "./by-command.ts";
import { ask, days } from "./running-product.ts";

const Breach = z.looseObject({
  breachId: z.string(),
  clock: z.looseObject({ state: z.string() }),
});

test("a package that a wrong person got is taken back, and its breach is told of, decided and in the register (T52, T60)", async () => {
  const { product, desk } = await anOffice();
  const requestId = await start(desk, "--right", "access");
  await identify(desk, requestId);
  await approve(desk, requestId);
  expect((await shown(desk, requestId)).state).toBe("fulfilled");
  const aware = product.embedded.now();
  const { breachId } = Breach.parse(
    await done(
      desk(
        ...["requests", "wrong-person", requestId],
        ...["--aware", aware, "--source", "subject"],
      ),
    ),
  );
  const link = await ask(
    product,
    "POST",
    `/requests/${requestId}/export/links`,
    {},
  );
  expect(link.status).not.toBe(201);
  await days(product, 2);
  const notices = product.embedded
    .outbox()
    .filter(({ subject }) => subject.startsWith(`Breach ${breachId}`));
  expect(notices.map(({ subject }) => subject.slice(44))).toContain(
    "has used half of its time",
  );
  const decide = (...words: string[]) => done(desk("breaches", ...words));
  await decide("notify", breachId, "--at", product.embedded.now());
  await decide("tell", breachId, "--because", "risk-averted");
  const closed = await decide(
    ...["close", breachId, "--effect", "control-lost"],
    ...["--measure", "package-revoked"],
  );
  expect(Breach.parse(closed).clock.state).toBe("in-time");
  const { out } = await desk(
    ...["registers", "breaches", "--month", aware.slice(0, 7), "--csv"],
  );
  expect(out).toContain(`${breachId},be-2,wrong-person,subject,`);
});
