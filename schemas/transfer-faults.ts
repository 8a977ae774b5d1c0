import { type Area, areaOf } from "./area.ts";

/** As much of a transfer as its lawfulness depends on. */
type Stated = {
  exporters: readonly string[];
  importer: { country: string };
  instrument: "adequacy" | "scc" | "uk-idta" | "uk-addendum" | "none-needed";
  module?: number | undefined;
  validFrom: string;
  validTo?: string | undefined;
};
type Instrument = Stated["instrument"];
export type TransferFault = {
  field: "instrument" | "module" | "validTo";
  message: string;
};

/**
 * By where data leave from and where they arrive. What leaves the EEA needs Art 45 or 46, what leaves the United Kingdom
 * its own counterpart of it: bare clauses of the Union are none. What an importer outside passes on rests on the clauses
 * it signed itself (clause 8.7 of Decision (EU) 2021/914).
 */
const serving: Readonly<Record<Area, Readonly<Record<Area, Instrument[]>>>> = {
  eea: {
    eea: ["none-needed"],
    uk: ["adequacy", "scc"],
    other: ["adequacy", "scc"],
  },
  uk: {
    eea: ["adequacy", "uk-idta", "uk-addendum"],
    uk: ["none-needed"],
    other: ["adequacy", "uk-idta", "uk-addendum"],
  },
  other: {
    eea: ["none-needed", "scc"],
    uk: ["none-needed", "scc"],
    other: ["none-needed", "scc"],
  },
};
const article: Readonly<Record<Area, string>> = {
  eea: "Art 44 to 46 GDPR",
  uk: "Art 44 to 46 UK GDPR",
  other: "clause 8.7 of Decision (EU) 2021/914",
};
const withClauses: readonly Instrument[] = ["scc", "uk-addendum"];

/** Everything that is wrong with one, each with its field and, where the law says so, its article. */
export const transferFaults = (stated: Stated): TransferFault[] => [
  ...restsOnNothing(stated),
  ...moduleFaults(stated),
  ...dateFaults(stated),
];

const areaOfExporter = (id: string): Area =>
  areaOf(id.slice(0, 2).toUpperCase());

function restsOnNothing({
  exporters,
  importer: { country },
  instrument,
}: Stated): TransferFault[] {
  const areas = [...new Set(exporters.map(areaOfExporter))];
  return areas.flatMap((area) => {
    const served = serving[area][areaOf(country)];
    return served.includes(instrument)
      ? []
      : [
          {
            field: "instrument" as const,
            message: `must be ${served.join(" or ")} from ${nameOf[area]} to ${country} (${article[area]})`,
          },
        ];
  });
}

const nameOf: Readonly<Record<Area, string>> = {
  eea: "the EEA",
  uk: "the United Kingdom",
  other: "a country outside both",
};

function moduleFaults({ instrument, module }: Stated): TransferFault[] {
  const fault = (message: string) => [{ field: "module" as const, message }];
  if (withClauses.includes(instrument))
    return module === undefined
      ? fault("must be 1, 2, 3 or 4: clauses are signed by module")
      : [];
  return module === undefined
    ? []
    : fault(`must be left out: ${instrument} has none`);
}

/** The decision on the United Kingdom holds for a term, and is named no longer than it holds (T111). */
function dateFaults(stated: Stated): TransferFault[] {
  const { instrument, importer, validFrom, validTo } = stated;
  const fault = (message: string) => [{ field: "validTo" as const, message }];
  if (validTo !== undefined && validTo < validFrom)
    return fault("must not be before validFrom");
  return validTo === undefined &&
    instrument === "adequacy" &&
    importer.country === "GB"
    ? fault(
        "must be the day on which the decision ends: adequacy of the United Kingdom is for a term (Decision (EU) 2021/1772, Art 12)",
      )
    : [];
}
