export type PortableColumn = {
  name: string;
  /** A data type of XML Schema, by the name that CSV on the Web gives it. */
  datatype: "string" | "dateTime" | "integer" | "boolean";
  /** An empty cell says that there is no such thing. */
  required: boolean;
  says: string;
};
export type PortableTable = {
  says: string;
  key: readonly string[];
  columns: readonly PortableColumn[];
};

const at = "an instant in UTC, ISO 8601";
const call = {
  name: "interactionId",
  datatype: "string",
  required: true,
  says: "the call, by the id the call platform gave it",
} as const;

/** What a person may take elsewhere (Art 20(1)): what they provided, by saying, answering, asking and calling. Nothing that others made of it (T68). */
export const portableTables = {
  request: {
    says: "The request itself, and what the person told us in it; one row",
    key: ["requestId"],
    columns: [
      col("requestId", "string", "our reference"),
      col("receivedAt", "dateTime", `when it reached us, ${at}`),
      col("channel", "string", "how it reached us"),
      col("language", "string", "in which it is answered, ISO 639-1"),
      opt("email", "string", "where the person wants the answer"),
      opt("name", "string", "as the person gave it"),
      opt("words", "string", "what the person said in their own words"),
    ],
  },
  numbers: {
    says: "The telephone numbers the person gave with the request",
    key: ["number"],
    columns: [col("number", "string", "as the person wrote it")],
  },
  calls: {
    says: "The person's calls that were recorded with their consent",
    key: ["interactionId"],
    columns: [
      call,
      opt("direction", "string", "`inbound` or `outbound`, seen from us"),
      opt("entityId", "string", "which of our companies the call was with"),
      opt("endedAt", "dateTime", `when it ended, ${at}`),
    ],
  },
  answers: {
    says: "What the person answered when asked for consent, and what they took back",
    key: ["interactionId", "purpose", "receivedAt"],
    columns: [
      call,
      col("purpose", "string", "`recording` or `monitoring`"),
      col("answer", "string", "`given`, `refused` or `withdrawn`"),
      col("channel", "string", "how they answered, like `keypad`"),
      opt("language", "string", "in which they were asked"),
      col("receivedAt", "dateTime", `when, ${at}`),
    ],
  },
  recordings: {
    says: "The recordings of these calls that we keep, with the person's own voice",
    key: ["recordingId"],
    columns: [
      col("recordingId", "string", "our reference"),
      call,
      col("file", "string", "its audio in this package"),
      col("mediaType", "string", "`audio/wav` or `audio/mpeg`"),
      col(
        "whole",
        "boolean",
        "`false` where others' voices were left out (Art 20(4))",
      ),
    ],
  },
} as const satisfies Record<string, PortableTable>;

export type PortableName = keyof typeof portableTables;
type Values = {
  string: string;
  dateTime: string;
  integer: number;
  boolean: boolean;
};
type ColumnOf<Name extends PortableName> =
  (typeof portableTables)[Name]["columns"][number];
/** A row has a cell for each column of its table; one that is not required may be missing. */
export type PortableRow<Name extends PortableName> = {
  [Column in ColumnOf<Name> as Column["name"]]:
    | Values[Column["datatype"]]
    | (Column["required"] extends true ? never : undefined);
};
export type PortableRows = {
  [Name in PortableName]: readonly PortableRow<Name>[];
};

function col<
  const Name extends string,
  const Type extends PortableColumn["datatype"],
>(name: Name, datatype: Type, says: string) {
  return { name, datatype, required: true, says } as const;
}

function opt<
  const Name extends string,
  const Type extends PortableColumn["datatype"],
>(name: Name, datatype: Type, says: string) {
  return { name, datatype, required: false, says } as const;
}
