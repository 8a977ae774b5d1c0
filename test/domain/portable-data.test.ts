import { expect, test } from "vitest";
import { portableData } from "#domain/package/portable-data";
import { Collection } from "#schemas/collection";
import type { ConsentAnswer } from "#schemas/consent";
import { InteractionId } from "#schemas/ids";
import { callPartition } from "#domain/ledger/keys";
import { keepCall } from "#test/builders/calls";
import { openOffice } from "#test/builders/office";
import { approved, request } from "#test/builders/requests";

/** A call and its answer as the ledger has them, with what the test is about. */
async function told({
  end = {},
  answer = {},
}: {
  end?: Partial<Collection> | "never";
  answer?: Partial<ConsentAnswer>;
}) {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  const items = await office.ledger.readPartition(callPartition(interactionId));
  const collection = items.find((item) => item.kind === "collection");
  const requestId = await approved(office, { rights: ["portability"] });
  return portableData(await request(office, requestId), {
    calls: [
      {
        interactionId,
        end:
          end === "never"
            ? undefined
            : Collection.parse({ ...collection, ...end }),
        answers: items.flatMap((item) =>
          item.kind === "consent" ? [{ ...item, ...answer }] : [],
        ),
      },
    ],
    leftOut: [InteractionId.parse("another")],
    audio: [],
    said: undefined,
    asOf: office.now(),
  }).tables;
}

test("a call whose end nobody reported has no time, no side and no company (R43)", async () => {
  const { calls } = await told({ end: "never" });
  expect(calls).toMatchObject([
    { direction: undefined, entityId: undefined, endedAt: undefined },
  ]);
});

test("a side or a company that nobody knows is left empty", async () => {
  const { calls } = await told({
    end: { direction: "unknown", entityId: null },
  });
  expect(calls).toMatchObject([{ direction: undefined, entityId: undefined }]);
  expect(calls[0]?.endedAt).toBeDefined();
});

test("an answer in no known language says none, and one that staff set for an age is none of theirs (T68)", async () => {
  const { answers } = await told({ answer: { language: null } });
  expect(answers).toMatchObject([{ answer: "given", language: undefined }]);
  const { answers: none } = await told({ answer: { answer: "void" } });
  expect(none).toEqual([]);
});

test("of a person we forgot nothing is said but the request (T25)", async () => {
  const { request: rows, numbers } = await told({});
  expect(numbers).toEqual([]);
  expect(rows).toMatchObject([
    { email: undefined, name: undefined, words: undefined, channel: "email" },
  ]);
});
