import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { UnreadableStateError } from "#local/talkdesk/store";
import {
  aCall,
  deleter,
  passSeconds,
  runTalkdesk,
  signIn,
} from "./running-talkdesk.ts";

function aStateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "talkdesk-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, "state.json");
}

test("calls, recordings, faults and pending deletions outlive a restart", async () => {
  const stateFile = aStateFile();
  const before = await runTalkdesk({ stateFile });
  before.control.setFaults({ deletionSeconds: 30 });
  const { recordingIds } = before.control.placeCall(aCall());
  const path = `/recordings/${String(recordingIds[0])}`;
  const api = await signIn(before, deleter);
  await api(`/interactions/interaction-1${path}`, { method: "DELETE" });
  const seen = before.control.observe();
  await before.stop();

  const after = await runTalkdesk({ stateFile });
  expect(after.control.observe()).toEqual({ ...seen, requests: [] });
  const apiAfter = await signIn(after, deleter);
  expect((await apiAfter(path)).status).toBe(200);
  passSeconds(after, 30);
  expect((await apiAfter(path)).status).toBe(404);
});

test("a state file that is none stops the start", async () => {
  const stateFile = aStateFile();
  writeFileSync(stateFile, '{"calls": 3}');
  await expect(runTalkdesk({ stateFile })).rejects.toThrow(
    UnreadableStateError,
  );
});
