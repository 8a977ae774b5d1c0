import { csvText } from "../csv-text.ts";
import {
  type PortableName,
  type PortableRows,
  type PortableTable,
  portableTables,
} from "./portable-tables.ts";

type Cells = Readonly<Record<string, string | number | boolean | undefined>>;
export const portableNames = Object.keys(portableTables).filter(
  (name): name is PortableName => name in portableTables,
);

/**
 * One table as CSV (RFC 4180), each cell exactly as it is: a number keeps its plus sign. A program is told by the metadata
 * that nothing in it is a formula.
 */
export function portableCsv(name: PortableName, rows: PortableRows): string {
  const names = tableNamed(name).columns.map((column) => column.name);
  const lines: readonly Cells[] = rows[name];
  return csvText([
    names,
    ...lines.map((row) => names.map((column) => String(row[column] ?? ""))),
  ]);
}

/** What each CSV file holds, for programs: W3C, Model for Tabular Data and Metadata on the Web. */
export const csvMetadata = () => ({
  "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
  dialect: { header: true, encoding: "utf-8", lineTerminators: ["\r\n"] },
  tables: portableNames.map((name) => {
    const { says, key, columns } = tableNamed(name);
    return {
      url: `${name}.csv`,
      "dc:description": says,
      tableSchema: {
        primaryKey: key,
        columns: columns.map((column) => ({
          name: column.name,
          titles: column.name,
          datatype: column.datatype,
          required: column.required,
          "dc:description": column.says,
        })),
      },
    };
  }),
});

export const tableNamed = (name: PortableName): PortableTable =>
  portableTables[name];
