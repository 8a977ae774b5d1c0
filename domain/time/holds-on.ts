import type { LegalDate } from "#schemas/instant";

/** Whether what stands in the settings from one day on, and to a last one if there is one, holds on a day. */
export const holdsOn = (
  {
    validFrom,
    validTo,
  }: { validFrom: LegalDate; validTo?: LegalDate | undefined },
  day: LegalDate,
): boolean => validFrom <= day && (validTo === undefined || day <= validTo);
