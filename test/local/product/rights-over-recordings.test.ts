import { expect, test } from "vitest";
import { aFile, anOffice, untilIt } from "./by-command.ts";
import { closedAs, fileOf, granted, weighedFor } from "./closed-file.ts";
import { callOf, days, statesOf } from "./running-product.ts";

const recipients =
  "We told those who had received the data: Mood Media joint controllers and Talkdesk, Inc.";

test("rectification, from the request to the closed file: their statement goes with the recording (R39)", async () => {
  const office = await anOffice();
  const words = "I never agreed to that price.";
  const id = await granted(
    office,
    "rectification",
    ...["--statement", aFile(words)],
  );
  const file = await closedAs(office, id, "rectification");
  const answer = file.letterOf("The answer to your request for rectification");
  expect(answer).toContain("We attached your statement to the recording");
  expect(answer).toContain("The sound itself is never edited");
  expect(answer).toContain(recipients);
  expect(file).toMatchObject({ carriedOut: { stated: 1 } });
  expect(file.ofType("right.carried-out")).toMatchObject([
    { act: "statement", recordings: 1 },
  ]);
  expect(JSON.stringify(file)).not.toContain(words);
  expect(await statesOf(office.product, "consent")).toEqual(["kept"]);
});

test("erasure, from the request to the closed file: gone at both ends before it is said (R40)", async () => {
  const office = await anOffice();
  const id = await granted(office, "erasure");
  await untilIt("fulfilled", { ...office, id });
  const file = await closedAs(office, id, "erasure");
  const answer = file.letterOf("The answer to your request for erasure");
  expect(answer).toContain("Recordings erased: 1");
  expect(answer).toContain("Recordings kept: 0");
  expect(answer).toContain(recipients);
  expect(await callOf(office.product, "consent")).toMatchObject({
    recordings: [{ state: "erased", erasure: { cause: "request" } }],
  });
});

test("restriction, from the request to the closed file: stored, and past its term (R42)", async () => {
  const office = await anOffice();
  const id = await granted(
    office,
    "restriction",
    ...["--ground", "needed-by-subject"],
  );
  const file = await closedAs(office, id, "restriction");
  const answer = file.letterOf("The answer to your request for restriction");
  expect(answer).toContain("Recordings restricted: 1");
  expect(answer).toContain("Before we lift the restriction, we will tell you");
  expect(file).toMatchObject({ carriedOut: { restricted: 1 } });
  await days(office.product, 35);
  expect(await callOf(office.product, "consent")).toMatchObject({
    recordings: [{ state: "kept", keepers: [{ by: "restriction" }] }],
  });
});

const weighed = ["--weighed", "training", "particular-situation"];

test("an objection that is upheld, from the request to the closed file (R41, T82)", async () => {
  const office = await anOffice();
  const why = "The training can be done with other calls.";
  const id = await weighedFor(office, ...[...weighed, "--reasons", aFile(why)]);
  const file = await closedAs(office, id, "objection");
  expect(file.letterOf("The answer to your objection")).toContain(
    "We uphold your objection (Article 21(1) GDPR)",
  );
  expect(file).toMatchObject({ carriedOut: { upheld: 1 } });
  expect(file.ofType("approval.decided")).toMatchObject([
    { weighed: "training, particular-situation" },
  ]);
  expect(await callOf(office.product, "consent")).toMatchObject({
    recordings: [{ erasure: { cause: "objection" } }],
  });
});

test("an objection that is overridden says how it was weighed, and whom to complain to (R41, R47, T82, T112)", async () => {
  const office = await anOffice();
  const why = "The call is needed for a claim that is pending.";
  const id = await weighedFor(
    office,
    ...["--refuse", "objection=overriding-grounds"],
    ...[...weighed, "--reasons", aFile(why)],
  );
  const file = await fileOf(office, id);
  expect(file).toMatchObject({ state: "refused", clock: { state: "closed" } });
  const answer = file.letterOf("The answer to your objection");
  expect(answer).toContain(why);
  expect(answer).toMatch(/complain to a supervisory authority[^]*court/);
  expect(JSON.stringify(file)).not.toContain(why);
  expect(await statesOf(office.product, "consent")).toEqual(["kept"]);
});

test("a withdrawal of consent, from the request to the closed file and the last byte (R44, T27, T28)", async () => {
  const office = await anOffice();
  const id = await granted(office, "withdrawal");
  const file = await closedAs(office, id, "withdrawal");
  const answer = file.letterOf("Your consent is withdrawn");
  expect(answer).toContain("Article 7(3) GDPR");
  expect(answer).toContain("Recordings concerned: 1");
  expect(answer).toContain("may no longer be offered to you");
  expect(file).toMatchObject({ carriedOut: { withdrawn: 1 } });
  await days(office.product, 1);
  expect(await callOf(office.product, "consent")).toMatchObject({
    recordingConsent: "withdrawn",
    recordings: [{ state: "erased", erasure: { cause: "withdrawn" } }],
  });
});
