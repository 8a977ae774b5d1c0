import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { permissions, resourcesOf, synthesised } from "./synthesised.ts";

/** Whatever reads a table from one end to the other, by this or another name; a statement of PartiQL may do so unseen. */
const scanning = {
  action: /^dynamodb:(\*|.*Scan.*|PartiQL.*)$|^\*$/i,
  code: /\b(Batch)?ExecuteStatementCommand\b|\bScanCommand\b|\bpaginateScan\b|\.scan\(|"Scan"/,
};

const folders = "{adapters,bin,cli,domain,functions,local,schemas,stacks}";
const sources = globSync(`${folders}/**/*.{ts,mjs}`).map((path) => ({
  path,
  text: readFileSync(path, "utf8"),
}));

describe.each(["local", "staging", "production"] as const)(
  "in %s",
  (environment) => {
    const templates = synthesised(environment);

    it("no role may scan the ledger (T10)", () => {
      const scanners = permissions(templates).flatMap(({ id, statements }) =>
        statements
          .filter(({ Effect }) => Effect === "Allow")
          .flatMap(({ Action }) => Action)
          .filter((action) => scanning.action.test(String(action)))
          .map((action) => `${id}: ${String(action)}`),
      );
      expect(scanners).toEqual([]);
    });

    it("a role has no rights but those of its policies", () => {
      for (const { id, Properties } of resourcesOf(
        templates,
        "AWS::IAM::Role",
      )) {
        expect(Properties, id).not.toHaveProperty("Policies");
        expect(Properties, id).not.toHaveProperty("ManagedPolicyArns");
      }
      expect(permissions(templates)).not.toEqual([]);
    });
  },
);

describe("no code", () => {
  it("scans", () => {
    const scanners = sources.filter(({ text }) => scanning.code.test(text));
    expect(scanners.map(({ path }) => path)).toEqual([]);
  });

  it("is left unread: it asks by key, somewhere", () => {
    expect(sources.some(({ text }) => /\bQueryCommand\b/.test(text))).toBe(
      true,
    );
  });
});

it.each([
  "await client.send(new ScanCommand({ TableName }))",
  "paginateScan({ client }, { TableName })",
  "client.scan({ TableName })",
  "new BatchExecuteStatementCommand({ Statements })",
])("this would be a scan: %s", (text) => {
  expect(text).toMatch(scanning.code);
});

it.each(["dynamodb:Scan", "dynamodb:*", "dynamodb:PartiQLSelect", "*"])(
  "this would be a right to scan: %s",
  (action) => {
    expect(action).toMatch(scanning.action);
  },
);
