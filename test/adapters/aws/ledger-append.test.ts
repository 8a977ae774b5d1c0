import { ledgerAppend } from "#adapters/aws/ledger-append";
import { recordOf } from "#adapters/aws/ledger-record";
import { anEvidence } from "#test/contracts/ledger-items";
import { describe, expect, test } from "vitest";
import { carriers } from "./carriers.ts";
import { fault, scripted, type Answer, type Scripted } from "./scripted.ts";

const done: Answer = { body: {} };
const thrice = (answer: Answer) => [answer, answer, answer];
const operations = ({ asked }: Scripted) =>
  asked.map(({ operation }) => operation);

describe.each(carriers)("append by %s", (_, carrier) => {
  const ledgerOn = ({ aws }: Scripted) =>
    ledgerAppend({ ...carrier(aws), table: "ledger" });

  test("is one call when the item is new", async () => {
    await using script = await scripted(done);
    expect(await ledgerOn(script).append(anEvidence())).toEqual({
      outcome: "appended",
    });
    expect(operations(script)).toEqual(["PutItem"]);
  });

  test("is one call when another stands, which the refusal carries", async () => {
    const stands = anEvidence({ details: { count: 1 } });
    await using script = await scripted(
      fault("ConditionalCheckFailedException", { Item: recordOf(stands) }),
    );
    expect(await ledgerOn(script).append(stands)).toEqual({
      outcome: "present",
      item: stands,
    });
    expect(operations(script)).toEqual(["PutItem"]);
  });

  test("is told what stands, or says that it was not", async () => {
    await using script = await scripted(
      fault("ConditionalCheckFailedException"),
    );
    await expect(ledgerOn(script).append(anEvidence())).rejects.toMatchObject({
      code: "aws-answer-unusable",
    });
  });

  test("waits out a transaction on the same item", async () => {
    await using script = await scripted(
      fault("TransactionConflictException"),
      done,
    );
    expect(await ledgerOn(script).append(anEvidence())).toEqual({
      outcome: "appended",
    });
  });

  test("an item over 400 KB is named as such", async () => {
    const message = "Item size has exceeded the maximum allowed size";
    await using script = await scripted(
      fault("ValidationException", { message }),
    );
    await expect(ledgerOn(script).append(anEvidence())).rejects.toMatchObject({
      code: "item-too-large",
    });
  });

  test.each([
    ["ProvisionedThroughputExceededException", "aws-unavailable"],
    ["ThrottlingException", "aws-unavailable"],
    ["InternalServerError", "aws-unavailable"],
    ["AccessDeniedException", "aws-refused"],
    ["ResourceNotFoundException", "aws-refused"],
  ])("%s is %s", async (name, code) => {
    await using script = await scripted(...thrice(fault(name)));
    await expect(ledgerOn(script).append(anEvidence())).rejects.toMatchObject({
      code,
      message: expect.stringContaining(
        `DynamoDB did not append an item (${name})`,
      ),
      cause: { name, $metadata: { httpStatusCode: 400 } },
    });
  });
});
