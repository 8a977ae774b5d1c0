import { scaleTables } from "./scale-tables.ts";

const markers = (name: string) => ({
  from: `<!-- ${name}: written by node test/bench/scale/run.ts --write -->`,
  to: `<!-- end of ${name} -->`,
});

class MarkerMissing extends Error {
  override readonly name = "MarkerMissing";
  readonly code = "marker-missing";
}

/** The document with its tables computed anew; what stands between them is left as it is. */
export const withTables = (document: string): string =>
  Object.entries(scaleTables).reduce(
    (text, [name, table]) => replaced(text, name, table()),
    document,
  );

function replaced(document: string, name: string, table: string): string {
  const { from, to } = markers(name);
  const [start, end] = [document.indexOf(from), document.indexOf(to)];
  if (start < 0 || end < start)
    throw new MarkerMissing(`docs/scale.md has no place for the ${name} table`);
  return [
    document.slice(0, start + from.length),
    table,
    document.slice(end),
  ].join("\n\n");
}
