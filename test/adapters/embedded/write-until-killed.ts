import { openEmbedded } from "#adapters/embedded/open-embedded";
import { bodyOf } from "#test/contracts/bodies";
import { anEvidence } from "#test/contracts/ledger-items";
import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";

/** Run as a process of its own: writes without end, and says of each write that it was acknowledged. */
const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error("name the directory to write to");
const { ledger, objects } = openEmbedded({ directory });

const acknowledge = (fact: Record<string, string | undefined>): void => {
  writeSync(1, `${JSON.stringify(fact)}\n`);
};

async function append(): Promise<void> {
  const item = anEvidence({ about: "day#killed" });
  await ledger.append(item);
  acknowledge({ appended: item.discriminator });
}

async function put(): Promise<void> {
  const text = randomUUID().repeat(2000);
  const { versionId } = await objects.put(
    "recordings",
    randomUUID().concat(".", text.slice(0, 8)),
    bodyOf(text),
    "audio/mpeg",
  );
  acknowledge({ put: versionId, text: text.slice(0, 36) });
}

for (;;) await Promise.all([append(), put(), put(), append()]);
