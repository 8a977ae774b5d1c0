/** A question about an unknown value; the types of everything read from outside are inferred from these. */
export type Guard<T> = (value: unknown) => value is T;
export type Guarded<G> = G extends Guard<infer T> ? T : never;

type Shape = Readonly<Record<string, Guard<unknown>>>;

export const isText = (value: unknown): value is string =>
  typeof value === "string";

export const isAmount = (value: unknown): value is number =>
  typeof value === "number" && value >= 0;

export const isSwitch = (value: unknown): value is boolean =>
  typeof value === "boolean";

/** An ISO 8601 instant. */
export const isInstant = (value: unknown): value is string =>
  isText(value) && !Number.isNaN(Date.parse(value));

export const isOneOf =
  <const T extends string>(...words: readonly T[]): Guard<T> =>
  (value): value is T =>
    words.some((word) => word === value);

export const isNullOr =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value): value is T | null =>
    value === null || guard(value);

export const isListOf =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(guard);

export const isMapOf =
  <T>(guard: Guard<T>): Guard<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(guard);

/** True only if every named field fits; further fields are allowed. */
export const hasShape =
  <S extends Shape>(shape: S): Guard<{ [K in keyof S]: Guarded<S[K]> }> =>
  (value): value is { [K in keyof S]: Guarded<S[K]> } =>
    isObject(value) &&
    Object.entries(shape).every(([name, guard]) => guard(value[name]));

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The JSON in a text, or undefined when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
