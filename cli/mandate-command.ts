import { type Command, Option } from "commander";
import { MandateMeans, RepresentativeMeans } from "#schemas/representation";
import type { OpenDesk } from "./desk.ts";
import { withExamples } from "./examples.ts";
import { Failure } from "./failure.ts";
import { requestIdIn } from "./ids.ts";
import { postDecision } from "./post-decision.ts";

type MandateOptions = {
  means?: string;
  representative?: string;
  notVerified?: true;
};

const exampleId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

/** Whether who asks may act for whom it is about; the API says what shows it of a proxy and what of a guardian. */
export function addMandateCommand(requests: Command, desk: OpenDesk): void {
  const mandate = requests
    .command("mandate")
    .argument("<request>", "the request's id", requestIdIn)
    .description(
      "say how you saw that who asks may act for the person; what was shown is not kept",
    )
    .addOption(
      new Option("--means <means>", "what showed it").choices(
        Object.values(MandateMeans.def.entries),
      ),
    )
    .addOption(
      new Option(
        "--representative <means>",
        "how you saw that they are who they say",
      ).choices(Object.values(RepresentativeMeans.def.entries)),
    )
    .option("--not-verified", "it was not shown")
    .action(async (id: string, options: MandateOptions) => {
      await postDecision(desk(), {
        path: `/requests/${id}/mandate`,
        body: mandateOf(options),
      });
    });
  withExamples(
    mandate,
    `tacet requests mandate ${exampleId} --means mandate-seen --representative professional-register`,
    `tacet requests mandate ${exampleId} --not-verified`,
  );
}

function mandateOf({ means, representative, notVerified }: MandateOptions) {
  if (notVerified === true && (means ?? representative) === undefined)
    return { verdict: "not-verified" };
  if (
    notVerified === true ||
    means === undefined ||
    representative === undefined
  )
    throw new Failure(
      "bad-input",
      "Say --means and --representative, or --not-verified alone.",
      { next: "tacet requests mandate --help lists what shows it." },
    );
  return { verdict: "verified", means, representative };
}
