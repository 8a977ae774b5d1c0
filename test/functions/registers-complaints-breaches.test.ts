import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { readRegisters } from "#functions/read-registers/read-registers";
import { registerComplaint } from "#functions/register-complaint/register-complaint";
import type { RequestId } from "#schemas/ids";
import { breached, decideBreach } from "#test/builders/breaches";
import { ask } from "#test/builders/gateway";
import {
  environment,
  type Office,
  openOffice,
  opening,
} from "#test/builders/office";
import { approved, begin, stepsOf } from "#test/builders/requests";
import { reopen } from "#test/builders/steering";

const register = (office: Office, name: string, headers = {}) =>
  ask(readRegisters(office, environment), {
    route: "GET /registers/{register}",
    parameters: { register: name },
    query: { month: "2026-11" },
    headers,
  });

const said = (office: Office) => ({
  receivedAt: office.now(),
  channel: "phone",
  about: "answer",
});
const complainOf = (office: Office, requestId: RequestId) =>
  ask(registerComplaint(office, environment), {
    route: "POST /requests/{requestId}/complaints",
    parameters: { requestId },
    body: said(office),
  });

describe("the register of complaints", () => {
  test("has a line for each right of the request that is complained about, by entity and right (R47, T112)", async () => {
    const office = openOffice();
    const requestId = await begin(office, { rights: ["access", "erasure"] });
    await complainOf(office, requestId);
    const { body } = await register(office, "complaints");
    expect(body).toMatchObject({
      rows: [
        { requestId, right: "access", outcome: "taken-down", days: null },
        { requestId, right: "erasure", entityId: "be-2", about: "answer" },
      ],
      counts: {
        entityId: { "be-2": 2 },
        right: { access: 1, erasure: 1 },
        outcome: { "taken-down": 2 },
      },
    });
  });

  test("says that a request was worked on again because of it, and after how many days (T112)", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    const steps = stepsOf(office, requestId);
    await steps.pack();
    await steps.answer();
    await steps.close();
    await complainOf(office, requestId);
    office.clock.set(plusDays(opening, 6));
    await reopen(office, requestId);
    const { body } = await register(office, "complaints");
    expect(body["rows"]).toMatchObject([{ outcome: "reopened", days: 6 }]);
  });

  test("takes a reopening of before it for no outcome of it", async () => {
    const office = openOffice();
    const requestId = await approved(office);
    const steps = stepsOf(office, requestId);
    await steps.pack();
    await steps.answer();
    await steps.close();
    office.clock.set(plusDays(opening, 6));
    await reopen(office, requestId);
    office.clock.advance(1000);
    await complainOf(office, requestId);
    const { body } = await register(office, "complaints");
    expect(body["rows"]).toMatchObject([{ outcome: "taken-down" }]);
  });

  test("has one line for a complaint about no request", async () => {
    const office = openOffice();
    await ask(registerComplaint(office, environment), {
      route: "POST /complaints",
      body: { ...said(office), entityId: "ro-9" },
    });
    const { body } = await register(office, "complaints");
    expect(body["rows"]).toMatchObject([
      { requestId: null, right: null, entityId: "ro-9" },
    ]);
  });
});

describe("the register of breaches", () => {
  test("has every breach, also one that no authority was told of (Art 33(5), T52)", async () => {
    const office = openOffice();
    const told = await breached(office);
    office.clock.advance(1000);
    const open = await breached(office, {
      what: "lost",
      subjects: undefined,
      recordings: 3,
    });
    await decideBreach(office, told, "authority", {
      verdict: "notified",
      notifiedAt: office.now(),
    });
    await decideBreach(office, told, "subjects", {
      verdict: "not-told",
      because: "no-high-risk",
    });
    await decideBreach(office, told, "closing", {
      effects: ["none-known"],
      measures: ["access-closed", "staff-trained"],
    });
    const { body } = await register(office, "breaches");
    expect(body).toMatchObject({
      rows: [
        {
          breachId: told,
          clock: "in-time",
          subjectsTold: "no-high-risk",
          effects: "none-known",
          measures: "access-closed staff-trained",
        },
        { breachId: open, clock: "running", subjects: null, recordings: 3 },
      ],
      counts: { what: { "unlawful-access": 1, lost: 1 } },
    });
  });

  test("says why none was told, and when the people were", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    await decideBreach(office, breachId, "authority", {
      verdict: "not-needed",
      because: "risk-unlikely",
      why: "Nobody opened the file.",
    });
    await decideBreach(office, breachId, "subjects", {
      verdict: "told",
      toldAt: opening,
      how: "each",
    });
    const { body } = await register(office, "breaches");
    expect(body["rows"]).toMatchObject([
      { notNeededBecause: "risk-unlikely", subjectsTold: opening },
    ]);
  });

  test("is a table for a spreadsheet as well", async () => {
    const office = openOffice();
    const breachId = await breached(office);
    const { text } = await register(office, "breaches", { accept: "text/csv" });
    expect(text).toContain(`\r\n${breachId},be-2,unlawful-access,staff,`);
  });
});
