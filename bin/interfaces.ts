import { functionTable } from "#schemas/functions";
import { rolesAt } from "#schemas/route-roles";
import { routes } from "#schemas/routes";

/** Every way in and every function, from the tables that the stacks are made of. */
export function interfaces(): string {
  const ways = routes.map(
    ({ method, path, function: name, caller, summary }) => [
      `\`${method} ${path}\``,
      summary,
      caller === "staff" ? rolesAt(`${method} ${path}`).join(", ") : caller,
      `\`${name}\``,
    ],
  );
  const functions = Object.entries(functionTable).map(
    ([name, { summary, capabilities }]) => [
      `\`${name}\``,
      summary,
      capabilities.join(", "),
    ],
  );
  return [
    "# Interfaces",
    "",
    "Generated from `schemas/routes.ts` and `schemas/functions.ts` by `npm run docs`.",
    "",
    "## Routes",
    "",
    "Errors are problem details (RFC 9457) that name each field. `platform` callers send a key or secret; staff an access token, and have one of the roles that stand there, by its groups and by their record; `public` is whoever has a link.",
    "",
    ...table(["Route", "What", "Caller", "Function"], ways),
    "",
    "## Functions",
    "",
    ...table(["Function", "What it does", "What it may do"], functions),
    "",
  ].join("\n");
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
