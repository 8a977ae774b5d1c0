import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf } from "#domain/registers/csv";

describe("a register as CSV", () => {
  test("has headings, a line each and CRLF behind every line, as RFC 4180 says", () => {
    expect(
      csvOf(
        ["id", "days", "late", "at"],
        [{ id: "q-1", days: 3, late: false, at: null }],
      ),
    ).toBe("id,days,late,at\r\nq-1,3,false,\r\n");
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=x", "\n=x"])(
    "never hands %j to a spreadsheet as a formula",
    (text) => {
      const [, cell] = csvOf(["a"], [{ a: text }]).split(/\r\n"?(.*)/s);
      expect(cell?.startsWith(`'${text}`)).toBe(true);
    },
  );

  test("leaves a number below nothing the number it is", () => {
    expect(csvOf(["a"], [{ a: -1 }])).toBe("a\r\n-1\r\n");
  });

  test("keeps every cell whole, whatever it holds", () => {
    const cell = fc.string().filter((text) => !/^[=+\-@\t\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (cells) => {
        const rows = cells.map(([a, b]) => ({ a, b }));
        expect(parsed(csvOf(["a", "b"], rows))).toEqual([["a", "b"], ...cells]);
      }),
    );
  });
});

/** Letter by letter, by the grammar of RFC 4180. */
function parsed(text: string): string[][] {
  const lines: string[][] = [];
  let [line, cell, quoted]: [string[], string, boolean] = [[], "", false];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += letter;
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ",") [line, cell] = [[...line, cell], ""];
    else if (!quoted && letter === "\r") {
      lines.push([...line, cell]);
      [line, cell] = [[], ""];
      at += 1;
    } else cell += letter;
  }
  return lines;
}
