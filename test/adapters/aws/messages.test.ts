import { sesLetters } from "#adapters/aws/letters";
import { snsNotices } from "#adapters/aws/notices";
import { snsTexter } from "#adapters/aws/texter";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SNSClient } from "@aws-sdk/client-sns";
import { describe, expect, test } from "vitest";
import { fault, scripted, type Scripted } from "./scripted.ts";

const topics = {
  management: "arn:management",
  it: "arn:it",
  privacy: "arn:privacy",
};
const letter = {
  to: "someone@example.com",
  subject: "Your request — primită",
  body: "Bună ziua 🎧",
  html: "<p>Bună ziua 🎧</p>",
};
const published = {
  body: "<PublishResponse><PublishResult><MessageId>message-1</MessageId></PublishResult></PublishResponse>",
};

const noticesOn = ({ aws }: Scripted) =>
  snsNotices({ client: new SNSClient(aws), topics });
const lettersOn = ({ aws }: Scripted) =>
  sesLetters({ client: new SESv2Client(aws), sender: "privacy@example.org" });

test("a notice goes to its audience's topic", async () => {
  await using script = await scripted(published);
  expect(
    await noticesOn(script).notify({
      to: "it",
      subject: "A sweep failed",
      body: "Three times — așa.",
    }),
  ).toBe("message-1");
  const form = new URLSearchParams(script.asked[0]?.body);
  expect([
    form.get("TopicArn"),
    form.get("Subject"),
    form.get("Message"),
  ]).toEqual(["arn:it", "A sweep failed", "Three times — așa."]);
});

test("a subject that SNS would refuse is sent all the same", async () => {
  await using script = await scripted(published);
  await noticesOn(script).notify({
    to: "it",
    subject: `Ștefan 🎧\n${"x".repeat(200)}`,
    body: "body",
  });
  expect(new URLSearchParams(script.asked[0]?.body).get("Subject")).toBe(
    `?tefan ??${"x".repeat(90)}`,
  );
});

test("a letter is plain text and HTML from our sender, in UTF-8", async () => {
  await using script = await scripted({ body: { MessageId: "message-1" } });
  expect(await lettersOn(script).write(letter)).toBe("message-1");
  expect(JSON.parse(script.asked[0]?.body ?? "")).toEqual({
    FromEmailAddress: "privacy@example.org",
    Destination: { ToAddresses: ["someone@example.com"] },
    Content: {
      Simple: {
        Subject: { Data: letter.subject, Charset: "UTF-8" },
        Body: {
          Text: { Data: letter.body, Charset: "UTF-8" },
          Html: { Data: letter.html, Charset: "UTF-8" },
        },
      },
    },
  });
});

test("a refused letter does not repeat the address", async () => {
  await using script = await scripted(
    fault("MessageRejected", { message: "not verified: someone@example.com" }),
  );
  const failure: unknown = await lettersOn(script)
    .write(letter)
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: "letter-not-taken",
    cause: { code: "aws-refused", cause: { name: "MessageRejected" } },
  });
  const cause = failure instanceof Error ? failure.cause : undefined;
  expect([failure, cause].map(String).join()).not.toContain("someone");
  expect(JSON.stringify(cause)).not.toContain("someone");
});

test.each([
  ["ServiceUnavailable", 503, "letter-not-taken"],
  ["TooManyRequestsException", 429, "letter-not-taken"],
  ["InternalFailure", 500, "aws-unavailable"],
])(
  "after %s a letter may be sent again only where it surely was not",
  async (name, status, code) => {
    const answer = { ...fault(name), status };
    await using script = await scripted(answer, answer, answer);
    await expect(lettersOn(script).write(letter)).rejects.toMatchObject({
      code,
    });
  },
);

describe("a text", () => {
  const text = { to: "+32470550101", body: "482913 is your code" };
  const textsOn = ({ aws }: Scripted) => snsTexter(new SNSClient(aws));

  test("goes to a number, and ahead of advertising", async () => {
    await using script = await scripted(published);
    expect(await textsOn(script).text(text)).toBe("message-1");
    const form = new URLSearchParams(script.asked[0]?.body);
    expect([
      form.get("PhoneNumber"),
      form.get("Message"),
      form.get("TopicArn"),
      form.get("MessageAttributes.entry.1.Value.StringValue"),
    ]).toEqual([text.to, text.body, null, "Transactional"]);
  });

  test("that SNS took without an id is not called sent", async () => {
    await using script = await scripted({
      body: "<PublishResponse><PublishResult></PublishResult></PublishResponse>",
    });
    await expect(textsOn(script).text(text)).rejects.toThrow("without giving");
  });
});
