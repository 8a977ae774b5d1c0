import { describe, inject, type ProvidedContext, test } from "vitest";
import { isMissing, type Missing } from "./missing.ts";

type Present<Name extends keyof ProvidedContext> = Exclude<
  ProvidedContext[Name],
  Missing
>;

/** A suite that needs what global-setup.ts found; without it the suite is skipped (global-setup has said so aloud). */
export function describeWith<Name extends keyof ProvidedContext>(
  name: Name,
  title: string,
  suite: (found: Present<Name>) => void,
): void {
  const found = inject(name);
  if (isPresent<Name>(found)) {
    describe(title, () => {
      suite(found);
    });
  } else {
    describe.skip(title, () => {
      test("needs an emulator that is missing here");
    });
  }
}

function isPresent<Name extends keyof ProvidedContext>(
  found: ProvidedContext[Name],
): found is Present<Name> {
  return !isMissing(found);
}
