import { expect, test } from "vitest";
import { packageNameIn } from "#domain/package/package-names";

test.each([
  ["nl", "De kopie van uw gegevens, om te lezen en te beluisteren"],
  ["xx", "The copy of your data, to read and to listen to"],
])(
  "a link of a page in %s says which package it leads to, or says so in English",
  (language, name) => {
    expect(packageNameIn(language, "access")).toBe(name);
  },
);
