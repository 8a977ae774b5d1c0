import * as z from "zod/mini";
import {
  type Concluded,
  concludeFinding as conclude,
} from "#domain/reconciliation/conclude-finding";
import { findingView } from "#domain/reconciliation/reconciliation-view";
import type { Ports } from "#domain/ports";
import { httpDoor } from "#functions/middleware/http-door";
import { jsonBody, parseAs } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { staffAsking } from "#functions/middleware/staff";
import { FindingType, NewConclusion } from "#schemas/reconciliation";

type Needs = Pick<Ports, "ledger" | "now">;
type Refusal = Extract<Concluded, { verdict: "refused" }>["because"];

const Path = z.object({
  type: FindingType,
  subject: z.string().check(z.maxLength(200)),
});

/** `POST /findings/{type}/{subject}/conclusion`: what a person found out about something that was heard. */
export const concludeFinding = ({ ledger, now }: Needs) =>
  httpDoor(async (request) => {
    const by = await staffAsking({ ledger, now }, request);
    const { type, subject } = parseAs(request.parameters, Path);
    const what = jsonBody(request, NewConclusion);
    const concluded = await conclude(ledger, {
      ...{ type, subject, what, by },
      now: now(),
    });
    if (concluded.verdict === "refused") throw refusals[concluded.because]();
    return { status: 200, body: findingView(concluded.finding) };
  });

const refusals: Record<Refusal, () => Refused> = {
  unknown: () => new Refused(404, "There is no such finding."),
  heals: () =>
    new Refused(
      409,
      "Nobody closes a finding of this type: the comparison does, as soon as the difference is gone. Mend what it is about.",
    ),
  own: () =>
    new Refused(
      403,
      "Nobody says of themselves what came of it; ask somebody else of security or of the privacy office.",
    ),
  breach: () =>
    new Refused(422, "Mend this field: breachId.", [
      {
        field: "breachId",
        message:
          "is not in the register of breaches; register it first (POST /breaches)",
      },
    ]),
  concluded: () =>
    new Refused(
      409,
      "Somebody concluded this finding otherwise; what they found out stands.",
    ),
};
