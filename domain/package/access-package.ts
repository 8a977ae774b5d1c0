import type { Ledger, ObjectVersion } from "../ports.ts";
import type { Derivative, DerivativeForm } from "#schemas/derivative";
import type { RecordingId } from "#schemas/ids";
import type { Recording } from "#schemas/recording";
import type { Request } from "#schemas/request";
import type { SubjectKind } from "#schemas/subject-kind";
import { derivativeKey } from "../ledger/keys.ts";
import { kindOf } from "../rights/kind-of.ts";

export type WithAudio = Recording & { version: ObjectVersion };

/** Recordings of which there is audio, each with its version. */
export const withAudio = (recordings: readonly Recording[]): WithAudio[] =>
  recordings.flatMap((recording) => {
    const { recordingId: key, state, versionId } = recording;
    return versionId === undefined || state !== "kept"
      ? []
      : [{ ...recording, version: { key, versionId } }];
  });

export type PackagedText = {
  recordingId: RecordingId;
  name: string;
  version: ObjectVersion;
};

/**
 * Texts made from these recordings, by name and version: they are about the same person, and in the same copy (Art 15(3)).
 * An evaluation is of the agent's work, and in nobody's copy but the agent's (T67); of a machine's the name says so (Art
 * 15(1)(h)).
 */
export async function textsOf(
  ledger: Ledger,
  scope: readonly Recording[],
  request: Pick<Request, "subjectKind">,
): Promise<PackagedText[]> {
  const items = await ledger.readMany(
    scope.flatMap(({ interactionId, derivatives = [] }) =>
      derivatives.map((id) => derivativeKey(interactionId, id)),
    ),
  );
  return items.flatMap((item) =>
    item.kind === "derivative" &&
    texts[kindOf(request)].includes(item.form) &&
    item.state === "kept" &&
    item.versionId !== undefined
      ? [
          {
            recordingId: item.recordingId,
            name: `texts/${item.recordingId}/${nameOf(item)}.txt`,
            version: { key: item.key, versionId: item.versionId },
          },
        ]
      : [],
  );
}

const nameOf = ({
  form,
  madeBy,
  derivativeId,
}: Pick<Derivative, "form" | "madeBy" | "derivativeId">): string =>
  [form, ...(madeBy === "machine" ? ["by-machine"] : []), derivativeId].join(
    "-",
  );

const texts: Readonly<Record<SubjectKind, readonly DerivativeForm[]>> = {
  customer: ["transcript", "statement"],
  agent: ["transcript", "statement", "evaluation"],
};
