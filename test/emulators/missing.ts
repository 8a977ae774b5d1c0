/** Why an emulator cannot be had on this machine, and what would change that. */
export type Missing = { readonly missing: string; readonly howToGet: string };

export function isMissing(found: object): found is Missing {
  return "missing" in found;
}
