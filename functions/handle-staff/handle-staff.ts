import * as z from "zod/mini";
import type { Ports } from "#domain/ports";
import { endUndertaking } from "#domain/staff/end-undertaking";
import { keepRecord, type NotKept } from "#domain/staff/keep-record";
import { leaveStaff } from "#domain/staff/leave-staff";
import { setProbation } from "#domain/staff/probation";
import { everybody, staffDetails, staffView } from "#domain/staff/staff-view";
import type { EnvironmentOf } from "#functions/middleware/environment";
import { httpDoor, type HttpRequest } from "#functions/middleware/http-door";
import { jsonBody, parseAs } from "#functions/middleware/json-body";
import { Refused } from "#functions/middleware/problem";
import { staffAsking, todayOf } from "#functions/middleware/staff";
import { NewProbation } from "#schemas/employment";
import { StaffId } from "#schemas/ids";
import { Leaving, NewStaffMember, UndertakingEnd } from "#schemas/staff";
import { securityAsking } from "./security-asking.ts";

type Needs = Pick<Ports, "ledger" | "tokens" | "staffPool" | "now">;
type Settings = EnvironmentOf<"RIGHTS_POLICY">;
const Path = z.object({ staffId: StaffId });
const Text = z.object({ version: z.string().check(z.maxLength(40)) });

/**
 * `GET /staff`, `GET` and `PUT /staff/{staffId}`, `POST /staff/{staffId}/leaving`; `PUT /undertakings/{version}` and
 * `PUT /agents/probations`.
 */
export const handleStaff = (ports: Needs, settings: Settings) =>
  httpDoor(async (request) => {
    if (request.route === "PUT /agents/probations")
      return probation(ports, request);
    const by = await securityAsking(ports, request);
    if (request.route === "GET /staff") return list(ports);
    if (request.route === "PUT /undertakings/{version}")
      return endText(ports, request, by);
    const { staffId } = parseAs(request.parameters, Path);
    switch (request.route) {
      case "GET /staff/{staffId}":
        return show(ports, staffId);
      case "PUT /staff/{staffId}":
        return keep(ports, settings, { request, staffId, by });
      default:
        jsonBody(request, Leaving);
        return leave(ports, { staffId, by });
    }
  });

type About = { staffId: StaffId; by: StaffId };

async function probation(ports: Needs, request: HttpRequest) {
  const by = await staffAsking(ports, request);
  const { agentId, probationEndsOn } = jsonBody(request, NewProbation);
  await setProbation(ports.ledger, {
    agents: await ports.tokens.everyLive(`agent#${agentId}`),
    ...{ probationEndsOn, by, now: ports.now() },
  });
  return { status: 200, body: { probationEndsOn } };
}

async function list({ ledger, now }: Needs) {
  const found = await everybody(ledger);
  const staff = found.map((one) => staffView(one, todayOf(now())));
  return { status: 200, body: { staff } };
}

async function show({ ledger, now }: Needs, staffId: StaffId) {
  const body = await staffDetails(ledger, staffId, todayOf(now()));
  if (body === undefined) throw unknown();
  return { status: 200, body };
}

async function keep(
  { ledger, tokens, now }: Needs,
  { RIGHTS_POLICY }: Settings,
  { request, staffId, by }: About & { request: HttpRequest },
) {
  const { platformUserId, ...said } = jsonBody(request, NewStaffMember);
  const platformUser =
    platformUserId && (await tokens.current(`agent#${platformUserId}`));
  const kept = await keepRecord(
    ledger,
    {
      said: { ...said, ...(platformUser && { platformUser }) },
      ...{ staffId, by, now: now() },
    },
    RIGHTS_POLICY,
  );
  if (kept.verdict === "refused") throw refusals[kept.because]();
  return {
    status: kept.verdict === "registered" ? 201 : 200,
    body: staffView(kept.member, todayOf(now())),
  };
}

async function endText(
  { ledger, now }: Needs,
  request: HttpRequest,
  by: StaffId,
) {
  const { version } = parseAs(request.parameters, Text);
  const { expiresOn } = jsonBody(request, UndertakingEnd);
  const ended = await endUndertaking(ledger, {
    ...{ version, expiresOn, by, now: now() },
  });
  if (ended.verdict === "refused")
    throw new Refused(
      409,
      "Fewer than two of security have signed another text: with this one they would be shut out, and nobody could enter what is signed next. Register two of them under the next text first.",
    );
  const { members } = ended;
  return { status: 200, body: { version, expiresOn, members } };
}

async function leave(ports: Needs, about: About) {
  const now = ports.now();
  const left = await leaveStaff(ports, { ...about, now });
  if (left.verdict === "refused")
    throw left.because === "self" ? refusals.self() : unknown();
  const { member, signedOut, openRequests } = left;
  return {
    status: 200,
    body: { ...staffView(member, todayOf(now)), signedOut, openRequests },
  };
}

const unknown = () =>
  new Refused(404, "There is no staff record with this id.");

const refusals: Record<NotKept["because"], () => Refused> = {
  self: () =>
    new Refused(
      403,
      "Nobody changes their own record; ask somebody else of security.",
    ),
  reserved: () => wrong("staffId", "stands for nobody of the staff"),
  entity: () => wrong("entityId", "is not one of the entities in the settings"),
  left: () =>
    new Refused(
      409,
      "Whoever had this id has left; it is nobody's again. A person who comes back gets a new user of the staff pool.",
    ),
};

const wrong = (field: string, message: string): Refused =>
  new Refused(422, `Mend this field: ${field}.`, [{ field, message }]);
