import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { functionTable } from "#schemas/functions";
import { permissions, synthesised, type Statement } from "../synthesised.ts";
import { actionsFor } from "./aws-actions.ts";
import { type Asked, readCode } from "./code-calls.ts";

const code = readCode(
  globSync("functions/*/handler.ts"),
  globSync("adapters/{aws,talkdesk,receivers,statement}/**/*.ts"),
);
const roles = new Map(
  permissions(synthesised("production")).map(({ id, statements }) => [
    /\/([a-z]+)RoleDefaultPolicy/.exec(id)?.[1] ?? id,
    statements,
  ]),
);

/** Where a port's method is always at work. */
const placeOf: readonly [RegExp, string][] = [
  [/^Ledger\.(?:due|find|pageOfDay)$/, "index"],
  [/^Ledger\./, "table"],
  [/^Journal\./, "journal"],
  [/^Audit(?:Store|Reader)\./, "chain"],
];

/** Ports are asked by code, and ask ports themselves: the platform asks for its secret. */
function actionsOf(asked: readonly Asked[], place?: string): string[] {
  return asked.flatMap((each) =>
    "operation" in each
      ? actionsFor(each.operation, place)
      : actionsOf(
          code.askedBehind(each.port),
          each.bucket ?? placeOf.find(([port]) => port.test(each.port))?.[1],
        ),
  );
}

/** Streams, queues and logs are asked by Lambda in the function's name. */
const ofLambda =
  /^logs:|^sqs:|^dynamodb:(?:ListStreams|DescribeStream|GetRecords|GetShardIterator)$/;

const rightsIn = (statements: readonly Statement[]): string[] =>
  statements.flatMap((statement) =>
    statement.Action.map(String)
      .filter((action) => !ofLambda.test(action))
      .flatMap((action) => placesOf(action, statement)),
  );

function placesOf(action: string, statement: Statement): string[] {
  if (action === "dynamodb:Query")
    return (statement.Resource ?? []).map(
      (resource) => `${action}@${isIndex(resource) ? "index" : "table"}`,
    );
  if (!/^(?:s3|kms):/.test(action)) return [action];
  const about = JSON.stringify(statement.Condition ?? {});
  const named = namesIn(about);
  const places =
    named.length > 0 ? named : namesIn(JSON.stringify(statement.Resource));
  return places.map((place) => `${action}@${place}`);
}

const isIndex = (resource: unknown): boolean =>
  JSON.stringify(resource).includes("/index/");

const namesIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/GetAtt([A-Z][a-z]+)(?:Key)?[0-9A-F]{8}Arn/g)].flatMap(
      ([, name]) => (name === undefined ? [] : [name.toLowerCase()]),
    ),
  ),
];

const sorted = (actions: readonly string[]) => [...new Set(actions)].sort();

describe("every function may do what its code does, and nothing else (R56)", () => {
  it.each(Object.keys(functionTable))("%s", (name) => {
    const may = sorted(rightsIn(roles.get(name.replaceAll("-", "")) ?? []));
    const does = sorted(
      actionsOf(code.askedIn(`functions/${name}/handler.ts`)),
    );
    expect({
      unused: may.filter((action) => !does.includes(action)),
      missing: does.filter((action) => !may.includes(action)),
    }).toEqual({ unused: [], missing: [] });
  });
});
