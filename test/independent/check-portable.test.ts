import { unzipSync, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { keepCall } from "#test/builders/calls";
import { openOffice } from "#test/builders/office";
import { publicKeyOf, zipOfRequest } from "#test/builders/packages";
import { approved, stepsOf } from "#test/builders/requests";
import { portableFaults } from "./check-portable.ts";

let zip: Buffer;
let key: string;

beforeAll(async () => {
  const office = openOffice();
  await keepCall(office);
  const requestId = await approved(office, { rights: ["portability"] });
  await stepsOf(office, requestId).pack();
  zip = await zipOfRequest(office, requestId, "portable");
  key = await publicKeyOf(office);
});

/** The faults of the same archive with one file changed. */
function faultsWith(name: string, change: (text: string) => string): string {
  const held: Record<string, Uint8Array> = { ...unzipSync(zip) };
  const text = new TextDecoder().decode(held[name]);
  held[name] = new TextEncoder().encode(change(text));
  return portableFaults(Buffer.from(zipSync(held)), key).join();
}

test.each([
  ["calls.csv", /inbound/, "outbound", "calls.csv is not what data.json says"],
  ["calls.csv", /direction/, "way", "other columns than its metadata"],
  ["answers.csv", /given/, "", "answers.csv lacks a answer"],
  ["answers.csv", /2026-/, "26-", "a receivedAt of another type"],
  ["data.json", /"direction"/, '"agentId"', "agentId is not the person's"],
  ["data.json", /audio\//, "other/", "name other audio than there is"],
  ["more.html", /^/, "<p>", "more.html is of no open format"],
  ["manifest.json", /portable/, "package", "the signature does not fit"],
])(
  "the check of a portable package sees %s changed",
  (name, from, to, fault) => {
    expect(faultsWith(name, (text) => text.replace(from, to))).toContain(fault);
  },
);

test("the check of a portable package sees bytes that are no audio", () => {
  const [name = ""] = Object.keys(unzipSync(zip)).filter((one) =>
    one.startsWith("audio/"),
  );
  expect(faultsWith(name, () => "none")).toContain("is no audio of its kind");
});
