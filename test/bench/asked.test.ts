import { describe, expect, test } from "vitest";
import { askedFor, usage } from "./asked.ts";
import { metrics } from "./metrics.ts";

const none = { exact: false, json: false, write: false, help: false };
const named = (name: string) => metrics.filter((one) => one.name === name);

describe("the command line", () => {
  test("asks for all metrics when it names none", () => {
    expect(askedFor([], metrics)).toEqual({ ...none, metrics });
  });

  test("asks for those it names, in the order of the list", () => {
    expect(askedFor(["synth", "bytes", "--json"], metrics)).toEqual({
      ...none,
      json: true,
      metrics: [...named("bytes"), ...named("synth")],
    });
  });

  test("asks a build for no metric that only takes times", () => {
    expect(askedFor(["synth", "bytes", "--exact"], metrics)).toEqual({
      ...none,
      exact: true,
      metrics: named("bytes"),
    });
  });

  test.each([
    { given: ["bites"], wrong: "There is no metric bites." },
    { given: ["--fast"], wrong: expect.stringContaining("--fast") },
    {
      given: ["bytes", "--write"],
      wrong: "The document tells of all; leave out names and --exact.",
    },
    {
      given: ["--exact", "--write"],
      wrong: "The document tells of all; leave out names and --exact.",
    },
    {
      given: ["synth", "--exact"],
      wrong: "There is nothing exact about synth.",
    },
  ])("is refused when it says $given", ({ given, wrong }) => {
    expect(askedFor(given, metrics)).toEqual({ wrong });
  });
});

test("each metric has a name of its own, and the help tells it", () => {
  const names = metrics.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, about } of metrics)
    expect(usage(metrics)).toMatch(new RegExp(`\\n  ${name} +${about[0]}`));
});
