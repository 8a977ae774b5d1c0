import { expect, test } from "vitest";
import { startWorkflow } from "#functions/start-workflow/start-workflow";
import { aCall, answer, keepCall, sweep } from "#test/builders/calls";
import { context } from "#test/builders/gateway";
import {
  itemsOf,
  openOffice,
  recordingOf,
  writtenIn,
} from "#test/builders/office";
import { begin, gathered, stepsOf } from "#test/builders/requests";
import { follow, readImage, streamOf } from "#test/builders/stream";

test("a refusal stops the recording by itself, and that is evidence (R8, T73)", async () => {
  const office = openOffice();
  const call = aCall();
  await answer(office, call, { digit: "2" });
  await follow(office);
  expect(office.platform.paused).toEqual([call.interactionId]);
  expect(await itemsOf(office, call.interactionId)).toContainEqual(
    expect.objectContaining({ type: "recording.paused" }),
  );
});

test("silence stops the recording as a refusal does (R8, T75)", async () => {
  const office = openOffice();
  const call = aCall();
  await answer(office, call, { digit: null });
  await follow(office);
  expect(office.platform.paused).toEqual([call.interactionId]);
});

test("the agent's word of a refusal stops the recording (R10)", async () => {
  const office = openOffice();
  const call = aCall();
  await answer(office, call, {
    prompt_id: "recording-outbound",
    digit: null,
    agent_answer: "no",
    agent_id: "agent-7",
  });
  await follow(office);
  expect(office.platform.paused).toEqual([call.interactionId]);
});

test("a no that comes when the audio is kept already takes the yes back and orders its erasure (R8, R10, R44, T27)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  await answer(office, call, { digit: "2" });
  await follow(office);
  await sweep(office, "erase");
  expect(await recordingOf(office, call.interactionId)).toMatchObject({
    state: "erased",
    erasure: { cause: "withdrawn" },
  });
});

test("a no leaves a recording that a request froze to that request, and no longer (R8, R38, R44, T27)", async () => {
  const office = openOffice();
  const call = await keepCall(office);
  const requestId = await gathered(office);
  await answer(office, call, { digit: "2" });
  await follow(office);
  await sweep(office, "erase");
  expect((await recordingOf(office, call.interactionId)).state).toBe("kept");
  await stepsOf(office, requestId).close();
  await sweep(office, "erase");
  expect(await recordingOf(office, call.interactionId)).toMatchObject({
    state: "erased",
    erasure: { cause: "withdrawn" },
  });
});

test.each([
  ["a yes", {}],
  [
    "the refusal of monitoring alone",
    { prompt_id: "monitoring-welcome", digit: "2" },
  ],
])("%s leaves the recording running (R7, T74)", async (_what, given) => {
  const office = openOffice();
  await answer(office, aCall(), given);
  await follow(office);
  expect(office.platform.paused).toEqual([]);
});

test("a refusal that did not reach the platform is taken up again from there (R8, T106)", async () => {
  const office = openOffice();
  const call = aCall();
  await answer(office, aCall());
  await answer(office, call, { digit: "2" });
  office.platform.answers = false;
  const last = String(writtenIn(office).at(-1)?.sequence);
  expect(await follow(office)).toEqual({
    batchItemFailures: [{ itemIdentifier: last }],
  });
  office.platform.answers = true;
  expect(await follow(office)).toEqual({ batchItemFailures: [] });
  expect(office.platform.paused).toEqual([call.interactionId]);
});

test("a new request starts its workflow once, however often the stream tells it (T102)", async () => {
  const office = openOffice();
  const requestId = await begin(office);
  const door = startWorkflow({ workflows: office.workflows, readImage });
  await door(streamOf(office), context);
  await door(streamOf(office), context);
  expect(office.workflows.started).toEqual([requestId]);
});
