import type { LoadReport } from "./run-load.ts";

/** What must not have happened, each with its first examples; nothing when all is well. */
export function loadFaults({
  webhooks,
  erasures,
  requests,
}: LoadReport): string[] {
  const listed = (what: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [`${names.length} ${what}: ${names.slice(0, 5).join(", ")}`];
  const counted = (what: string, count: number) =>
    count === 0 ? [] : [`${count} ${what}`];
  return [
    ...counted("webhooks failed (5xx)", webhooks.failed),
    ...counted("webhooks refused (3xx, 4xx)", webhooks.refused),
    ...counted("webhooks unanswered", webhooks.unanswered),
    ...listed("effects lost", webhooks.lost),
    ...listed("effects doubled", webhooks.doubled),
    ...listed("untrue answers", webhooks.misinformed),
    ...listed("recordings overdue", erasures.overdue),
    ...listed("recordings erased early", erasures.early),
    ...requests.flatMap(({ right, state }) =>
      state === "fulfilled" ? [] : [`the ${right} request is ${state}`],
    ),
  ];
}
