import type { ExportPackage, PackageOf } from "#schemas/package";
import type { Request } from "#schemas/request";

export type OwnPackage = { of: PackageOf; packaged: ExportPackage };

/** The packages that were built for a request, each apart (T68). */
export const packagesOf = ({
  export: access,
  portable,
}: Pick<Request, "export" | "portable">): OwnPackage[] => [
  ...(access === undefined
    ? []
    : [{ of: "access", packaged: access } as const]),
  ...(portable === undefined
    ? []
    : [{ of: "portability", packaged: portable } as const]),
];

/** Those a person fetches: what was sent to another controller as they wished is not offered once more. */
export const packagesToFetch = (
  request: Pick<Request, "export" | "portable" | "transmission">,
): OwnPackage[] =>
  packagesOf(request).filter(
    ({ of }) => of === "access" || request.transmission?.outcome !== "sent",
  );

/** For what is written down of them. */
export const digestsOf = (
  packages: readonly OwnPackage[],
): Record<string, string> =>
  Object.fromEntries(
    packages.map(({ of, packaged }) => [
      of === "access" ? "sha256" : "portableSha256",
      packaged.sha256,
    ]),
  );
