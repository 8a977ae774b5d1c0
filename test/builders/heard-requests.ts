import { unzipSync } from "fflate";
import { readRequests } from "#functions/read-requests/read-requests";
import type { RecordingId, RequestId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import { fileOf } from "#test/adapters/audio/sound";
import { keepCall } from "./calls.ts";
import { ask } from "./gateway.ts";
import { type Office, openOffice, recordingOf } from "./office.ts";
import { decide, gathered, putMutes, request, stepsOf } from "./requests.ts";

/** Seconds of the sound files in which only the caller, or only the agent, is heard. */
export const caller: [number, number] = [0.1, 1.1];
export const agent: [number, number] = [1.4, 2.3];

export type Case = {
  office: Office;
  requestId: RequestId;
  recording: Recording;
};

/** An access request for one call that sounds like a file, and waits for approval. */
export async function waiting(
  file: string,
  contactChannel?: 1 | 2,
  overrides: Record<string, unknown> = {},
): Promise<Case> {
  const office = openOffice();
  const audio = await fileOf(file);
  const call = await keepCall(
    office,
    {},
    contactChannel === undefined ? { audio } : { audio, contactChannel },
  );
  const requestId = await gathered(office, overrides);
  await stepsOf(office, requestId).openApproval();
  return {
    office,
    requestId,
    recording: await recordingOf(office, call.interactionId),
  };
}

export const approve = ({ office, requestId }: Case) =>
  decide(office, requestId, "approval", { verdict: "approved" });

export const put = (
  { office, requestId, recording }: Case,
  body: unknown,
  recordingId: RecordingId = recording.recordingId,
) => putMutes(office, requestId, recordingId, body);

export const detailsOf = async ({ office, requestId }: Case) =>
  (
    await ask(readRequests(office), {
      route: "GET /requests/{requestId}",
      parameters: { requestId },
    })
  ).body;

export async function given({ office, requestId }: Case) {
  const { export: packaged } = await request(office, requestId);
  const chunks = [];
  if (packaged !== undefined)
    for await (const chunk of await office.objects.read("exports", packaged))
      chunks.push(chunk);
  const files = unzipSync(Buffer.concat(chunks));
  return {
    audio: Object.entries(files).flatMap(([name, bytes]) =>
      name.startsWith("audio/") ? [{ name, bytes: Buffer.from(bytes) }] : [],
    ),
    texts: Object.entries(files).flatMap(([name, bytes]) =>
      name.startsWith("texts/") ? [new TextDecoder().decode(bytes)] : [],
    ),
    data: new TextDecoder().decode(files["data.json"]),
  };
}

export async function packed(one: Case) {
  await approve(one);
  await stepsOf(one.office, one.requestId).pack();
  const { audio, data } = await given(one);
  const [only] = audio;
  return { name: only?.name, bytes: only?.bytes ?? Buffer.of(), data };
}
