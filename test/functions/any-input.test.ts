import { beforeAll, describe, expect, test } from "vitest";
import { httpFunctions } from "#local/run/function-registry";
import type { HttpHandler } from "#functions/middleware/http-door";
import { routes } from "#schemas/routes";
import { Role } from "#schemas/staff";
import { lambdaEnvironment } from "#test/bench/cold/lambda-environment";
import { type Asked, ask, privacyClaims } from "#test/builders/gateway";
import { openOffice } from "#test/builders/office";
import { aMember, registered } from "#test/builders/staff";

/** Somebody who may ask everything, so that what is sent is what is judged. */
const anybody = "anybody";
const claims = {
  ...{ ...privacyClaims, sub: anybody },
  "cognito:groups": `[${Role.options.join(" ")}]`,
};
const id = "5f0c7a52-5b0e-4a53-9a43-0d7a3c1f2e88";
const long = "x".repeat(5000);
const odd = ["", "me", id, "..%2f..", "a#b", "\0", "__proto__", long];
const bodies: unknown[] = [
  ...["", "{", "null", "[]", '"text"', "1e999", `{"a":${"[".repeat(2000)}`],
  ...[{}, { __proto__: null, constructor: 1 }, { a: { b: [null] } }],
  ...odd.map((text) => ({ receivedAt: text, subject: text, reason: text })),
  ...[null, -1, 1e308, true, [], {}].map((value) => ({
    ...{ receivedAt: value, subject: value, rights: value, scope: value },
    ...{ email: value, entityId: value, because: value, purpose: value },
  })),
];
const names = ["day", "month", "year", "after", "state", "call", "staff"];
const queries = [...names, "kind", "language", "of"].flatMap((name) =>
  odd.map((text) => ({ [name]: text })),
);

const namesIn = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

/** Each oddity in each place where somebody may write one. */
function everything(path: string): Asked[] {
  const well = Object.fromEntries(namesIn(path).map((name) => [name, id]));
  return [
    ...bodies.map((body) => ({ parameters: well, body })),
    ...queries.map((query) => ({ parameters: well, query })),
    ...odd.flatMap((text) =>
      namesIn(path).map((name) => ({
        parameters: { ...well, [name]: text },
        body: {},
      })),
    ),
  ];
}

describe("whatever is sent to a door is answered, and never as a fault of ours (T106)", () => {
  const doors = new Map<string, HttpHandler>();
  beforeAll(async () => {
    const office = openOffice();
    await registered(office.ledger, [
      aMember({ staffId: anybody, roles: [...Role.options] }),
    ]);
    const variables = lambdaEnvironment("http://127.0.0.1:1");
    const ports = { ...office, readImage: noStream };
    for (const [name, made] of Object.entries(httpFunctions))
      doors.set(name, made(ports, variables));
  });

  test.each(routes.map((route) => [`${route.method} ${route.path}`, route]))(
    "%s",
    async (name, route) => {
      const door = doors.get(route.function);
      if (door === undefined) throw new RangeError(`no door of ${name}`);
      for (const asked of everything(route.path)) {
        const { status, contentType } = await ask(door, {
          ...{ ...asked, route: name, claims },
        });
        const sent = JSON.stringify(asked).slice(0, 300);
        expect(status, sent).toBeGreaterThanOrEqual(200);
        expect(status, sent).toBeLessThan(500);
        if (status >= 400)
          expect(contentType, sent).toMatch(/problem[+]json|text[/]html/);
      }
    },
  );
});

function noStream(): never {
  throw new RangeError("no door of people reads the stream");
}
