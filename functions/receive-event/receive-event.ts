import { receiveEvent as takeEvent } from "#domain/calls/receive-event";
import type { EvidenceLedger, Ports } from "#domain/ports";
import { digestOf } from "#functions/middleware/digest";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { parseAs, parseJson } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { isActiveSecret } from "#functions/middleware/secret-check";
import { CallEvent, Trigger } from "#schemas/call-event";
import { attempt } from "#domain/attempt";

type Needs = Pick<Ports, "tokens" | "secrets" | "now"> & {
  ledger: EvidenceLedger;
};

/**
 * `POST /talkdesk/events/{trigger}/{secret}`: an untrusted hint, let in by a secret in the path and another in the
 * template. A body that got in but cannot be read is noted by its digest, so that a lost event is a seen one.
 */
export const receiveEvent = (
  ports: Needs,
  policies: EnvironmentOf<"CONSENT_POLICY" | "RETENTION_POLICY">,
) =>
  httpDoor(async (request) => {
    await checkPathSecret(ports, request);
    const trigger = triggerIn(request);
    const body = parseJson(request.body);
    if (
      !isActiveSecret(
        secretIn(body),
        await ports.secrets.active("event-template-secrets"),
      )
    )
      throw notLetIn();
    const event = await attempt(async () =>
      Promise.resolve(parseAs(body, CallEvent)),
    );
    if (!event.ok) {
      await noteRejected(ports, trigger, digestOf(body));
      throw event.reason;
    }
    const { secret: _checked, ...hint } = event.value;
    const outcome = await takeEvent(
      ports,
      {
        trigger,
        event: hint,
        digest: digestOf([trigger, hint]),
        receivedAt: ports.now(),
      },
      {
        consent: policies.CONSENT_POLICY,
        retention: policies.RETENTION_POLICY,
      },
    );
    return { status: 202, body: { outcome } };
  });

async function checkPathSecret(
  ports: Needs,
  { parameters }: HttpRequest,
): Promise<void> {
  if (
    !isActiveSecret(
      parameters["secret"],
      await ports.secrets.active("event-path-secrets"),
    )
  )
    throw notLetIn();
}

const notLetIn = () =>
  new Refused(
    401,
    "The secrets in the path and in the template must both be active ones.",
  );

function triggerIn({ parameters }: HttpRequest): Trigger {
  const trigger = Trigger.safeParse(parameters["trigger"]);
  if (!trigger.success) {
    throw new Refused(
      404,
      `Subscribe only to: ${Trigger.options.join(", ")}.`,
      [{ field: "trigger", message: "is not a trigger we take" }],
    );
  }
  return trigger.data;
}

function secretIn(body: unknown): unknown {
  return typeof body === "object" && body !== null && "secret" in body
    ? body.secret
    : undefined;
}

async function noteRejected(
  { ledger, now }: Needs,
  trigger: Trigger,
  digest: string,
): Promise<void> {
  const at = now();
  await ledger.append({
    kind: "evidence",
    about: `day#${at.slice(0, 10)}`,
    type: "event.rejected",
    discriminator: digest,
    at,
    details: { trigger, digest },
    revision: 0,
  });
}
