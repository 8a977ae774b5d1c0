import { expect, test } from "vitest";
import { functionTable } from "#schemas/functions";
import { routes } from "#schemas/routes";
import { openExport } from "#functions/open-export/open-export";
import { keepCall } from "#test/builders/calls";
import { ask } from "#test/builders/gateway";
import { environment, openOffice } from "#test/builders/office";
import { approved, request, stepsOf } from "#test/builders/requests";

/** What an HTTP API takes and gives at most, and how long it waits (A38). */
const mostBytes = 10 * 1024 * 1024;
const mostSeconds = 30;

test("a package larger than the API can carry goes through S3: the API gives a short answer with a link (T71)", async () => {
  const office = openOffice();
  const audio = new Uint8Array(mostBytes + 1).fill(7);
  await keepCall(office, {}, { audio });
  const requestId = await approved(office);
  await stepsOf(office, requestId).pack();
  const { export: packaged } = await request(office, requestId);
  expect(packaged?.bytes).toBeGreaterThan(mostBytes);
  const { status, text, body } = await ask(openExport(office, environment), {
    route: "POST /requests/{requestId}/export/links",
    parameters: { requestId },
  });
  expect([status, body["bytes"]]).toEqual([201, packaged?.bytes]);
  expect(text.length).toBeLessThan(4096);
  const opened = office.s3.openLink(String(body["url"]), office.now());
  expect(opened).toMatchObject({ outcome: "opened" });
});

test("a package is built by the workflow, which waits for it, and never while somebody waits for the API (T71)", () => {
  const { timeoutSeconds } = functionTable["build-export"];
  expect(timeoutSeconds).toBeGreaterThan(mostSeconds);
  expect(routes.map((route) => route.function)).not.toContain("build-export");
  for (const { function: name } of routes)
    expect([name, functionTable[name].timeoutSeconds <= mostSeconds]).toEqual([
      name,
      true,
    ]);
});
