import type { ShownEvidence } from "./call-shapes.ts";
import { moment, table } from "./table.ts";

export const evidenceTable = (
  evidence: readonly ShownEvidence[],
  nothing: string,
): string =>
  table(
    ["at", "what happened", "details"],
    evidence
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .map(({ at, type, details }) => [
        moment(at),
        type,
        Object.entries(details ?? {})
          .map(([name, value]) => `${name}=${String(value)}`)
          .join(" "),
      ]),
    nothing,
  );
