import { receiveEvent } from "#domain/calls/receive-event";
import { answerConsent } from "#domain/consent/answer-consent";
import { instantOf } from "#domain/time/instant";
import { digestOf } from "#functions/middleware/digest";
import { CallEvent } from "#schemas/call-event";
import { ConsentReport } from "#schemas/consent";
import type { ConsentPolicy, RetentionPolicy } from "#schemas/policy";
import type { Agenda } from "./agenda.ts";
import type { Answer, SimulatedCall } from "./traffic.ts";
import type { World } from "./world.ts";

export type Policies = { consent: ConsentPolicy; retention: RetentionPolicy };

/** Plans everything about a call that reaches us from outside. */
export function planCall(
  {
    agenda,
    world,
    policies,
  }: { agenda: Agenda; world: World; policies: Policies },
  call: SimulatedCall,
): void {
  world.platform.place(call);
  for (const { at, answer } of call.answers)
    agenda.at(at, async () => {
      world.acts.count("answer webhook");
      const report = ConsentReport.parse(reportOf(call, answer));
      const receivedAt = instantOf(agenda.now());
      const digest = digestOf(report);
      await answerConsent(
        world,
        { report, digest, receivedAt },
        policies.consent,
      );
    });
  const trigger =
    call.direction === "inbound" ? "inboundCallEnds" : "outboundCallEnds";
  for (const at of call.endsReportedAt)
    agenda.at(at, async () => {
      world.acts.count("end webhook");
      const event = CallEvent.parse(endOf(call));
      const receivedAt = instantOf(agenda.now());
      const digest = digestOf([trigger, event]);
      await receiveEvent(
        world,
        { trigger, event, digest, receivedAt },
        policies,
      );
    });
}

const idsOf = ({ interactionId, callId, caller }: SimulatedCall) => ({
  interaction_id: interactionId,
  call_id: callId,
  contact_phone_number: caller,
  talkdesk_phone_number: "+3215550100",
});

const endOf = (call: SimulatedCall) => ({
  ...idsOf(call),
  // An agent is in one call at a time: one for all would make a key hot that is not.
  agent_id: `agent-${call.interactionId.slice(-6)}`,
  timestamp: instantOf(call.endedAt),
});

const digits = { yes: "1", no: "2", silence: "", "wrong-key": "3" } as const;
const words = {
  yes: "yes",
  no: "no",
  silence: "",
  "wrong-key": "perhaps",
} as const;

function reportOf(call: SimulatedCall, answer: Answer) {
  const heard = { prompt_version: "1", language: "en", flow_version: "7" };
  return call.direction === "inbound"
    ? {
        ...idsOf(call),
        ...heard,
        digit: digits[answer],
        prompt_id: "recording-welcome",
      }
    : {
        ...idsOf(call),
        ...heard,
        agent_answer: words[answer],
        agent_id: "agent-7",
        prompt_id: "recording-outbound",
      };
}
