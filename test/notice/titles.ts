import ts from "typescript";

const runners = new Set(["test", "it", "describe"]);

/** The titles of a file's tests, groups included. Where a table fills in the title, the texts of its rows are part of it. */
export function titlesIn(source: string): string[] {
  const file = ts.createSourceFile("a.ts", source, ts.ScriptTarget.Latest);
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) titles.push(...titlesOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return titles;
}

function titlesOf(call: ts.CallExpression): string[] {
  const title = textOf(call.arguments[0]);
  if (title === undefined || !runners.has(runnerOf(call.expression))) return [];
  if (!ts.isCallExpression(call.expression)) return [title];
  return [title, ...rowsOf(call.expression.arguments[0])];
}

/** `test` of `test(…)`, `test.skip(…)` and `test.each(…)(…)`. */
function runnerOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)
    ? runnerOf(node.expression)
    : "";
}

/** The first text of each row, which is what `%s` at a title's beginning shows. */
function rowsOf(table: ts.Expression | undefined): string[] {
  if (table === undefined || !ts.isArrayLiteralExpression(table)) return [];
  return table.elements.flatMap((row) => {
    const first = ts.isArrayLiteralExpression(row) ? row.elements[0] : row;
    return textOf(first) ?? [];
  });
}

function textOf(node: ts.Expression | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node)
    ? node.text
    : undefined;
}
