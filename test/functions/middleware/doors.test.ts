import { describe, expect, test } from "vitest";
import { environmentOf } from "#functions/middleware/environment";
import { httpDoor } from "#functions/middleware/http-door";
import { faultOf } from "#functions/middleware/logger";
import { Refused } from "#functions/middleware/problem";
import { queueDoor } from "#functions/middleware/queue-door";
import { scheduleDoor } from "#functions/middleware/schedule-door";
import { taskDoor } from "#functions/middleware/task-door";
import { RequestInput } from "#functions/middleware/task-input";
import { aBatch, aGatewayEvent, ask, context } from "#test/builders/gateway";
import { opening } from "#test/builders/office";

class Coded extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

describe("the door for API Gateway", () => {
  const failing = (error: Error) =>
    ask(
      httpDoor(() => Promise.reject(error)),
      {},
    );

  test.each<[Error, number, string]>([
    [new Refused(409, "It waits for nothing."), 409, "It waits for nothing."],
    [
      new Coded("unknown-request", "There is no request 1."),
      404,
      "There is no request 1.",
    ],
    [new Coded("request-busy", "Try again."), 409, "Try again."],
  ])("says what is meant for the caller: %s", async (error, status, detail) => {
    const reply = await failing(error);
    expect(reply.contentType).toBe("application/problem+json");
    expect(reply.body).toMatchObject({ type: "about:blank", status, detail });
  });

  test.each([
    new Error("Ada Example, +32470550101"),
    new Coded("platform-down", "Ada Example, +32470550101"),
  ])("says nothing of what is not: %s", async (error) => {
    const reply = await failing(error);
    expect([reply.status, reply.contentType]).toEqual([
      500,
      "application/problem+json",
    ]);
    expect(reply.text).not.toMatch(/Ada Example|470550101/);
  });

  test("is never cached", async () => {
    const door = httpDoor(() => Promise.resolve({ status: 200, body: {} }));
    const { headers } = await door(aGatewayEvent(), context);
    expect(headers).toMatchObject({ "cache-control": "no-store" });
  });

  test("hands on the very bytes, decoded when API Gateway encoded them (T101)", async () => {
    const bytes: Buffer[] = [];
    const door = httpDoor(({ body }) => {
      bytes.push(body);
      return Promise.resolve({ status: 200, body: {} });
    });
    const text = '{ "a":1,\r\n "b": "é" }';
    await ask(door, { body: text });
    await ask(door, { body: text, base64: true });
    await ask(door, {});
    expect(bytes.map((body) => body.toString("utf8"))).toEqual([
      text,
      text,
      "",
    ]);
  });

  test("takes 64 KiB and not a byte more, counted in bytes (T101)", async () => {
    const door = httpDoor(() => Promise.resolve({ status: 200, body: {} }));
    expect((await ask(door, { body: "é".repeat(32 * 1024) })).status).toBe(200);
    expect(
      (await ask(door, { body: `${"é".repeat(32 * 1024)}.` })).status,
    ).toBe(413);
  });

  test("knows no claims where there is no authorizer", async () => {
    const event = aGatewayEvent();
    const {
      accountId,
      apiId,
      domainName,
      domainPrefix,
      http,
      requestId,
      routeKey,
      stage,
      time,
      timeEpoch,
    } = event.requestContext;
    const requestContext = {
      accountId,
      apiId,
      domainName,
      domainPrefix,
      http,
      requestId,
      routeKey,
      stage,
      time,
      timeEpoch,
    };
    const door = httpDoor(({ claims }) =>
      Promise.resolve({ status: 200, body: claims }),
    );
    expect((await door({ ...event, requestContext }, context)).body).toBe("{}");
  });
});

describe("what is logged of a fault", () => {
  test.each([
    [new Coded("not-frozen", "Try again."), "Try again."],
    [
      new SyntaxError('Unexpected token, "Ada Example" is no JSON'),
      "An error without a code of ours.",
    ],
    ["Ada Example", "Something that is no error was thrown."],
    [
      Object.assign(new Error("Ada Example"), { code: 7 }),
      "An error without a code of ours.",
    ],
  ])("%s: our own words only", (error, message) => {
    expect(faultOf(error).message).toBe(message);
    expect(JSON.stringify(faultOf(error))).not.toContain("Ada");
  });
});

describe("the door of a queue", () => {
  test("reports each message that fails and no other (T106)", async () => {
    const taken: unknown[] = [];
    const door = queueDoor(async (body) => {
      await Promise.resolve();
      if (body === "poison") throw new Coded("poison", "It is poison.");
      taken.push(body);
    });
    const batch = aBatch(1, '"poison"', 2, "{", 3, 4, 5);
    expect(await door(batch, context)).toEqual({
      batchItemFailures: [
        { itemIdentifier: "message-1" },
        { itemIdentifier: "message-3" },
      ],
    });
    expect(taken).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("the door of a schedule", () => {
  test("fails when a part failed, so that it is seen (T103)", async () => {
    const failures = Array.from({ length: 12 }, () => new Error("no"));
    const door = scheduleDoor(
      () => Promise.resolve({ failures }),
      () => opening,
    );
    await expect(door({ scheduledTime: opening }, context)).rejects.toThrow(
      "12 parts failed",
    );
  });

  test("runs for the time it was scheduled for, and says which (T10)", async () => {
    const door = scheduleDoor(
      () => Promise.resolve({ failures: [] }),
      () => opening,
    );
    const scheduledTime = "2026-11-24T09:00:00Z";
    expect(await door({ scheduledTime }, context)).toEqual({
      scheduledTime: "2026-11-24T09:00:00.000Z",
    });
  });
});

describe("the door of a workflow's step", () => {
  test("hands in the id and nothing that came with it (T37)", async () => {
    const seen: unknown[] = [];
    const door = taskDoor(RequestInput, (input) => {
      seen.push(input);
      return Promise.resolve(undefined);
    });
    const requestId = "9f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";
    expect(
      await door({ requestId, email: "ada@example.org" }, context),
    ).toEqual({});
    expect(seen).toEqual([{ requestId }]);
  });
});

describe("the environment", () => {
  test("is read by name, and parsed", () => {
    expect(
      environmentOf(["LEDGER_TABLE", "TOKEN_KEYS"], {
        LEDGER_TABLE: "ledger",
        TOKEN_KEYS: '[{"kid":"1","keyArn":"arn"}]',
        LANDING_BUCKET: "not asked for",
      }),
    ).toEqual({
      LEDGER_TABLE: "ledger",
      TOKEN_KEYS: [{ kid: "1", keyArn: "arn" }],
    });
  });

  test.each([
    [{}, "LEDGER_TABLE"],
    [{ LEDGER_TABLE: "ledger" }, "TOKEN_KEYS"],
    [
      { LEDGER_TABLE: "", TOKEN_KEYS: '[{"kid":"1","keyArn":"arn"}]' },
      "LEDGER_TABLE",
    ],
    [{ LEDGER_TABLE: "ledger", TOKEN_KEYS: "s3cret{" }, "TOKEN_KEYS"],
    [{ LEDGER_TABLE: "ledger", TOKEN_KEYS: "[]" }, "TOKEN_KEYS"],
  ])(
    "that is incomplete, %j, is refused by name and never by value",
    (source, name) => {
      const read = () => environmentOf(["LEDGER_TABLE", "TOKEN_KEYS"], source);
      expect(read).toThrow(name);
      expect(read).not.toThrow("s3cret");
    },
  );
});
