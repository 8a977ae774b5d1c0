import { describe, expect, test } from "vitest";
import {
  lettersTo,
  linkFor,
  pressed,
  requestsMade,
  statusBehind,
  statusLinkIn,
  visit,
} from "#test/builders/intakes";
import { openOffice } from "#test/builders/office";

describe("a request's state", () => {
  const confirmed = async (office: ReturnType<typeof openOffice>) =>
    statusLinkIn(await visit(office, await linkFor(office), { form: pressed }));

  test("is told by the link on the page, in plain words, with the due date (R49)", async () => {
    const office = openOffice();
    const link = await confirmed(office);
    const { status, text } = await statusBehind(office, link, {
      language: "de",
    });
    expect(status).toBe(200);
    expect(text).toContain("24. Dezember 2026");
    expect(text).toContain("Ihr Zeichen:");
    expect(text).not.toMatch(/Ada Example|470.?55.?01|<script/);
  });

  test("is told as JSON to the form, and nothing of why (T58)", async () => {
    const office = openOffice();
    const link = await confirmed(office);
    const { body } = await statusBehind(office, link, {
      accept: "application/json",
    });
    expect(body).toEqual({
      reference: requestsMade(office)[0]?.requestId,
      state: "checking",
      receivedOn: "2026-11-24",
      answerBy: "2026-12-24",
    });
  });

  test.each(["", "nothing"])(
    "is not told by %j, as page or as JSON (T101)",
    async (token) => {
      const office = openOffice();
      expect((await statusBehind(office, token)).status).toBe(404);
      const json = { accept: "application/json" };
      expect((await statusBehind(office, token, json)).status).toBe(404);
    },
  );

  test("is not told by the link that confirms (T101)", async () => {
    const office = openOffice();
    const link = await linkFor(office);
    expect((await statusBehind(office, link)).status).toBe(404);
  });
});

test("the letter names the address the form was posted to, the time, and nothing of the form (R49)", async () => {
  const office = openOffice();
  await linkFor(office, { language: "nl" });
  const [letter] = lettersTo(office, "ada@example.org");
  expect(letter?.body).toContain("https://api.example/public/requests/");
  expect(letter?.body).toContain("?language=nl");
  expect(letter?.body).toContain("25 november 2026");
  expect(letter?.body).not.toMatch(/Ada Example|470.?55.?01|player/);
});
