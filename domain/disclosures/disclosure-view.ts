import type { Ledger, Sealer } from "../ports.ts";
import type { Disclosure } from "#schemas/disclosure";
import type { Evidence } from "#schemas/evidence";
import type { DisclosureId } from "#schemas/ids";
import { disclosuresDay, disclosurePartition } from "../ledger/outside-keys.ts";
import { UnknownDisclosure } from "./change-disclosure.ts";

export type DisclosureView = ReturnType<typeof disclosureView>;

/** As it is listed: without anybody's words, and without where extracts lie. */
export function disclosureView({
  kind: _kind,
  revision: _revision,
  nextAt: _next,
  necessity: _sealed,
  compatibility: _too,
  parts,
  ...shown
}: Disclosure) {
  return {
    ...shown,
    parts: parts.map(
      ({ extract, platformRecordingId: _platform, ...part }) => ({
        ...part,
        ...(extract === undefined ? {} : { extractSha256: extract.sha256 }),
      }),
    ),
  };
}

/** One with its assessments in words, and all that was done about it. */
export async function disclosureDetails(
  {
    ledger,
    sealer,
  }: {
    ledger: Pick<Ledger, "readPartition">;
    sealer: Pick<Sealer, "unseal">;
  },
  disclosureId: DisclosureId,
): Promise<
  DisclosureView & {
    necessity?: string;
    compatibility?: string;
    history: Pick<Evidence, "type" | "at" | "details">[];
  }
> {
  const items = await ledger.readPartition(disclosurePartition(disclosureId));
  const disclosure = items.find((item) => item.kind === "disclosure");
  if (disclosure === undefined)
    throw new UnknownDisclosure(`There is no disclosure ${disclosureId}.`);
  const { necessity, compatibility, compelled } = disclosure;
  const history = items
    .filter((item) => item.kind === "evidence")
    .map(({ type, at, details }) => ({ type, at, details }))
    .toSorted((one, other) => one.at.localeCompare(other.at));
  return {
    ...disclosureView(disclosure),
    ...(necessity === undefined
      ? {}
      : { necessity: await sealer.unseal(disclosureId, necessity) }),
    ...(compatibility === undefined
      ? deemed(compelled)
      : { compatibility: await sealer.unseal(disclosureId, compatibility) }),
    history,
  };
}

/** R34: where the law compels, its purpose is deemed compatible. */
const deemed = (compelled: boolean | undefined) =>
  compelled === true
    ? { compatibility: "deemed compatible: the law compels it" }
    : {};

/** What was registered in a month, in order. */
export async function disclosuresOf(
  ledger: Pick<Ledger, "find">,
  month: string,
): Promise<Disclosure[]> {
  const items = await ledger.find("day", disclosuresDay(month));
  return items
    .filter((item) => item.kind === "disclosure")
    .toSorted((one, other) =>
      one.registeredAt.localeCompare(other.registeredAt),
    );
}
