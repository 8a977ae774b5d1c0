import type { NewDerivative } from "#schemas/derivative";
import type { ListeningPolicy } from "#schemas/listening-policy";

/** Why a machine's evaluation of how somebody speaks is not kept: none is, unless an assessment lets it (Art 22, 35, T91). */
export const whyNotScored = (
  { form, by }: Pick<NewDerivative, "form" | "by">,
  { machineScoring }: Pick<ListeningPolicy, "machineScoring">,
): { because: string; article: string; fix: string } | undefined =>
  form !== "evaluation" || by !== "machine" || machineScoring.on
    ? undefined
    : {
        because:
          "A machine scores nobody here: no evaluation of its making is kept.",
        article: "Art 22, 35 GDPR",
        fix: "Let a person evaluate, who then says so; a machine may only once the settings name the impact assessment (listening.machineScoring).",
      };
