/** A CSV file was not as RFC 4180 has it. */
export class NotCsv extends Error {
  readonly code = "not-csv";
}

/** Reads CSV by the grammar of RFC 4180 alone, character by character; whatever the grammar does not know is an error. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const cell = cellAt(text, at);
      row.push(cell.value);
      at = cell.end;
      if (text[at] !== ",") break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== "\r\n")
      throw new NotCsv("A line does not end in CR LF.");
    at += 2;
    rows.push(row);
  }
  return rows;
}

function cellAt(text: string, start: number): { value: string; end: number } {
  if (text[start] !== '"') {
    const [value = ""] = /^[^",\r\n]*/.exec(text.slice(start)) ?? [];
    return { value, end: start + value.length };
  }
  const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(start));
  if (quoted === null) throw new NotCsv("A quoted cell has no end.");
  return {
    value: (quoted[1] ?? "").replaceAll('""', '"'),
    end: start + quoted[0].length,
  };
}
