import { type Notice, Notices } from "#schemas/notice";
import type { ConsentPolicy } from "#schemas/policy";
import type { Environment } from "../settings.ts";

/** People would be asked by a prompt that no notice stands behind. Nothing was synthesised. */
export class UnknownNotice extends Error {
  readonly code = "unknown-notice";
}

/** Refuses notices without the English text, versions that stand twice, and prompts of a version or language that was never published (R69, R72, T80). */
export function checkNotices(
  environment: Environment,
  notices: readonly Notice[],
  { prompts }: Pick<ConsentPolicy, "prompts">,
): void {
  const parsed = Notices.safeParse(notices);
  const faults = parsed.success
    ? [...twice(notices), ...unpublished(notices, prompts)]
    : parsed.error.issues.map(
        ({ path, message }) => `${path.join(".")} ${message}`,
      );
  if (faults.length > 0)
    throw new UnknownNotice(
      `Mend the notices of ${environment}: ${faults.join("; ")}.`,
    );
}

const twice = (notices: readonly Notice[]): string[] =>
  notices
    .filter((one, at) =>
      notices
        .slice(0, at)
        .some(
          ({ version, validFrom }) =>
            version === one.version || validFrom === one.validFrom,
        ),
    )
    .map(({ version }) => `${version} stands twice, or begins with another`);

const unpublished = (
  notices: readonly Notice[],
  prompts: ConsentPolicy["prompts"],
): string[] =>
  prompts
    .filter(({ noticeVersion, language }) =>
      notices.every(
        ({ version, texts }) =>
          version !== noticeVersion ||
          texts.every((text) => text.language !== language),
      ),
    )
    .map(
      ({ id, noticeVersion, language }) =>
        `prompt ${id} names ${noticeVersion} in ${language}, which was never published`,
    );
