import * as z from "zod/mini";
import { environment, type EnvironmentName } from "#schemas/environment";

const Everything = z.partial(z.object(environment));
type Everything = z.infer<typeof Everything>;

/** What a function may read from its environment: the names in its row of the function table, parsed. */
export type EnvironmentOf<Name extends EnvironmentName> = {
  [Each in Name]-?: z.infer<(typeof environment)[Each]>;
};

/** The deployment forgot a name, or its value does not parse. Deploy again; nothing was done. */
export class EnvironmentIncomplete extends Error {
  readonly code = "environment-incomplete";
}

export function environmentOf<Name extends EnvironmentName>(
  names: readonly Name[],
  source: Readonly<Record<string, string | undefined>>,
): EnvironmentOf<Name> {
  const parsed = Everything.safeParse(pick(names, source));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => issue.path.join("."));
    throw new EnvironmentIncomplete(
      `Environment values do not parse: ${wrong.join(", ")}.`,
    );
  }
  if (!hasAll(parsed.data, names)) {
    throw new EnvironmentIncomplete(
      `Environment names are missing from: ${names.join(", ")}.`,
    );
  }
  return parsed.data;
}

function pick(
  names: readonly string[],
  source: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) =>
      source[name] === undefined ? [] : [[name, unpacked(source[name])]],
    ),
  );
}

/** What the stacks pack because Lambda's environment is small. Few functions have any: only they load what unpacks it. */
function unpacked(value: string): string {
  const [, packed] = /^deflate:(.+)$/.exec(value) ?? [];
  return packed === undefined
    ? value
    : process
        .getBuiltinModule("node:zlib")
        .inflateRawSync(Buffer.from(packed, "base64"))
        .toString("utf8");
}

function hasAll<Name extends EnvironmentName>(
  parsed: Everything,
  names: readonly Name[],
): parsed is Everything & EnvironmentOf<Name> {
  return names.every((name) => parsed[name] !== undefined);
}
