import { expect, test } from "vitest";
import { heard, linesOf, listen } from "#test/builders/listening";

test(
  "ten thousand plays at once are counted right: never more than the number, and each is a line (T90)",
  { timeout: 300_000 },
  async () => {
    const { office, recordingId, person } = await heard();
    const policy = { playsADay: 20, bulkAnHour: 20 };
    const statuses = new Map<number, number>();
    for (let round = 0; round < 100; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, () =>
          listen(office, person, recordingId, { policy }),
        ),
      );
      for (const { status } of answers)
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 201: 20, 429: 9980 });
    const lines = await linesOf(office);
    expect(lines.filter(({ verdict }) => verdict === "granted")).toHaveLength(
      20,
    );
    expect(lines).toHaveLength(10_000);
  },
);
