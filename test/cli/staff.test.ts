import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { served } from "./served.ts";

const staffId = "5f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";
const member = {
  staffId,
  entityId: "be-2",
  roles: ["supervisor"],
  state: "incomplete",
  lacks: ["training"],
  undertaking: { version: "2026-1", signedOn: "2026-01-05", sha256: "a" },
  knownAtPlatform: false,
  registeredAt: "2026-01-15T09:00:00.000Z",
  registeredBy: "security-1",
};
const path = `/staff/${staffId}`;

describe("staff", () => {
  test("are listed with what they lack, and an empty list says who begins", async () => {
    await using api = await served({
      "GET /staff": { body: { staff: [member] } },
    });
    const { out } = await api.tacet("staff", "list");
    expect(out).toMatch(/be-2 +supervisor +incomplete +training/);
    await using fresh = await served({ "GET /staff": { body: { staff: [] } } });
    expect((await fresh.tacet("staff", "list")).out).toContain(
      "the group security registers the first",
    );
  });

  test("are shown one by one, with what became of the record", async () => {
    await using api = await served({
      [`GET ${path}`]: {
        body: {
          ...member,
          history: [
            {
              type: "staff.registered",
              at: member.registeredAt,
              details: { by: "security-1" },
            },
          ],
        },
      },
    });
    const { out } = await api.tacet("staff", "show", staffId);
    expect(out).toContain("version 2026-1, signed 2026-01-05");
    expect(out).toContain("staff.registered  by=security-1");
  });

  test("are registered with the digest of what they signed, which stays here (R58, R59)", async () => {
    await using api = await served({
      [`GET ${path}`]: {
        status: 404,
        body: {
          type: "about:blank",
          title: "There is nothing here",
          status: 404,
          detail: "No.",
        },
      },
      [`PUT ${path}`]: { status: 201, body: member },
    });
    const file = join(api.folder, "signed.pdf");
    writeFileSync(file, "I shall keep it to myself.");
    const { code } = await api.tacet(
      ...["staff", "register", staffId, "--entity", "be-2"],
      ...["--role", "supervisor", "--role", "releaser"],
      ...["--undertaking", file, "--undertaking-version", "2026-1"],
      ...["--signed-on", "2026-01-05"],
      ...["--trained-on", "2026-01-12", "--trained-until", "2027-01-12"],
    );
    expect(code).toBe(0);
    expect(JSON.parse(api.asked[1]?.body ?? "")).toEqual({
      entityId: "be-2",
      roles: ["supervisor", "releaser"],
      undertaking: {
        version: "2026-1",
        signedOn: "2026-01-05",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      training: { completedOn: "2026-01-12", expiresOn: "2027-01-12" },
    });
  });

  test("act under a text of the undertaking until a day, once another is to be signed (R58)", async () => {
    await using api = await served({
      "PUT /undertakings/2026-1": {
        body: { version: "2026-1", expiresOn: "2027-03-31", members: 12 },
      },
    });
    const { out } = await api.tacet(
      ...["staff", "end-undertaking", "2026-1", "--on", "2027-03-31"],
    );
    expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
      expiresOn: "2027-03-31",
    });
    expect(out).toBe(
      "12 of the staff signed 2026-1; it counts until 2027-03-31.\n",
    );
  });

  test("keep what is not said of them", async () => {
    await using api = await served({
      [`GET ${path}`]: { body: member },
      [`PUT ${path}`]: { body: { ...member, state: "active", lacks: [] } },
    });
    await api.tacet(
      ...["staff", "register", staffId],
      ...["--trained-on", "2026-01-12", "--trained-until", "2027-01-12"],
    );
    expect(JSON.parse(api.asked[1]?.body ?? "")).toMatchObject({
      entityId: "be-2",
      roles: ["supervisor"],
      undertaking: member.undertaking,
    });
  });

  test.each([
    [["--role", "supervisor"], 404, "--entity and --role"],
    [["--signed-on", "2026-01-05"], 200, "--undertaking,"],
    [["--trained-on", "2026-01-05"], 200, "--trained-until"],
    [["--role", "king"], 200, "must be one of"],
  ])("are not registered with %j alone", async (options, status, says) => {
    await using api = await served({
      [`GET ${path}`]: {
        status,
        body:
          status === 200
            ? member
            : {
                type: "about:blank",
                title: "There is nothing here",
                status,
                detail: "No.",
              },
      },
    });
    const { code, err } = await api.tacet(
      ...["staff", "register", staffId, ...options],
    );
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
    expect(api.asked.every(({ line }) => line.startsWith("GET "))).toBe(true);
  });

  test("who leave are out, and what is theirs is to be handed on (T87)", async () => {
    await using api = await served({
      [`POST ${path}/leaving`]: {
        body: {
          ...member,
          state: "left",
          lacks: [],
          leftAt: "2026-11-24T10:00:00.000Z",
          signedOut: false,
          openRequests: 2,
        },
      },
    });
    const { out } = await api.tacet("staff", "leave", staffId);
    expect(out).toContain("No token of theirs opens anything");
    expect(out).toContain("disable their user there");
    expect(out).toContain("2 open requests are theirs");
  });

  test("hear what they lack and whom to ask, not to sign in again (R58)", async () => {
    const detail = "No signed undertaking; ask security to enter it.";
    await using api = await served({
      "GET /calls": {
        status: 403,
        body: {
          ...{ type: "about:blank", title: "Who asks may not do this" },
          ...{ status: 403, detail },
          errors: [{ field: "undertaking", message: detail }],
        },
      },
    });
    const { code, err } = await api.tacet("calls");
    expect(code).toBe(3);
    expect(err).toContain(detail);
    expect(err).not.toContain("sign in again");
  });
});

test("the end of an agent's probation is told by the platform's id (T85)", async () => {
  await using api = await served({
    "PUT /agents/probations": { body: { probationEndsOn: "2027-02-28" } },
  });
  const { out } = await api.tacet(
    ...["staff", "probation", "--agent", "agent-7", "--ends-on", "2027-02-28"],
  );
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({
    agentId: "agent-7",
    probationEndsOn: "2027-02-28",
  });
  expect(out).toBe("The probation ends on 2027-02-28.\n");
});
