import type { Ledger } from "#domain/ports";
import { describe, expect, test } from "vitest";
import { plusDays } from "#domain/time/instant";
import { registerDerivative } from "#functions/register-derivative/register-derivative";
import { keepCall, sweep } from "#test/builders/calls";
import {
  derivedBytes,
  keepText,
  transcriptOf,
} from "#test/builders/derivatives";
import { ask } from "#test/builders/gateway";
import { SuspensionId } from "#schemas/ids";
import { textOf } from "#test/contracts/bodies";
import { openOffice, opening, recordingOf } from "#test/builders/office";

async function kept() {
  const office = openOffice();
  const { interactionId } = await keepCall(office);
  const recording = await recordingOf(office, interactionId);
  return { office, recording, recordingId: recording.recordingId };
}

describe("a text made from a recording", () => {
  test("is kept until the recording is due, and no longer (T8)", async () => {
    const { office, recording, recordingId } = await kept();
    expect(await keepText(office, recordingId)).toMatchObject({
      status: 201,
      body: { form: "transcript", dueAt: recording.dueAt },
    });
    expect(derivedBytes(office)).toHaveLength(1);
  });

  test("is stored as it was sent, under a random id (T8, T39)", async () => {
    const { office, recording } = await kept();
    const { key, versionId } = await transcriptOf(office, recording);
    expect(key).toMatch(/^derivatives\/[0-9a-f-]{36}$/);
    if (versionId === undefined) throw new Error("it was stored");
    const body = await office.objects.read("exports", { key, versionId });
    expect(await textOf(body)).toBe("Good morning.");
  });

  test.each([
    ["form", { form: "song" }],
    ["text", { text: "" }],
    ["text", { text: 7 }],
  ])(
    "of a form nobody knows is refused by the field %s",
    async (field, body) => {
      const { office, recordingId } = await kept();
      expect(await keepText(office, recordingId, body)).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      });
      expect(derivedBytes(office)).toEqual([]);
    },
  );

  test.each([
    ["not-an-id", 400],
    ["00000000-0000-4000-8000-000000000009", 404],
  ])("of a recording nobody knows is refused: %s", async (id, status) => {
    const { office } = await kept();
    expect((await keepText(office, id)).status).toBe(status);
  });

  test("is refused once the recording is due, erased or ordered erased (T8)", async () => {
    const { office, recordingId } = await kept();
    office.clock.set(plusDays(opening, 30));
    expect((await keepText(office, recordingId)).status).toBe(409);
    await sweep(office, "erase");
    expect((await keepText(office, recordingId)).status).toBe(409);
    expect(derivedBytes(office)).toEqual([]);
  });

  test("is refused while the recording is restricted, which is stored and not used (T20, T84)", async () => {
    const { office, recording, recordingId } = await kept();
    await office.ledger.replace([
      {
        ...recording,
        keepers: [{ by: "restriction", id: SuspensionId.parse(recordingId) }],
      },
    ]);
    expect((await keepText(office, recordingId)).status).toBe(409);
    expect(derivedBytes(office)).toEqual([]);
  });

  test("is refused when somebody else changed the recording just then, and nothing is stored (T8)", async () => {
    const { office, recordingId } = await kept();
    const ledger = {
      ...office.ledger,
      replace: () => Promise.resolve(["conflict" as const]),
    };
    expect((await keepText({ ...office, ledger }, recordingId)).status).toBe(
      409,
    );
    expect(derivedBytes(office)).toEqual([]);
  });

  test("is told to have gone when the recording went while it was being stored (T8)", async () => {
    const { office, recordingId } = await kept();
    let replaced = 0;
    const replace: typeof office.ledger.replace = async (items) => {
      replaced += 1;
      return replaced === 1 ? office.ledger.replace(items) : ["conflict"];
    };
    const ledger = { ...office.ledger, replace };
    expect(await keepText({ ...office, ledger }, recordingId)).toMatchObject({
      status: 409,
      body: { detail: "The recording was erased meanwhile, and this with it." },
    });
  });

  test("is refused when the recording is not under its key any more", async () => {
    const { office, recordingId } = await kept();
    const read: Ledger["read"] = (key) =>
      key.item === "staff"
        ? office.ledger.read(key)
        : Promise.resolve(undefined);
    const ledger = { ...office.ledger, read };
    expect((await keepText({ ...office, ledger }, recordingId)).status).toBe(
      404,
    );
  });

  test("is for privacy staff to keep (R66)", async () => {
    const { office, recordingId } = await kept();
    const asked = await ask(registerDerivative(office), {
      route: "POST /recordings/{recordingId}/derivatives",
      parameters: { recordingId },
      body: { form: "transcript", text: "Good morning." },
      claims: {},
    });
    expect(asked.status).toBe(401);
  });
});
