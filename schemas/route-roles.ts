import { Role } from "./staff.ts";

const toPrivacy: readonly Role[] = ["privacy-officer"];
const toReaders: readonly Role[] = ["privacy-officer", "legal"];
const toThoseWhoListen: readonly Role[] = [
  "quality-specialist",
  "supervisor",
  "privacy-officer",
  "hold-owner",
  "legal",
];
/** Whoever is of the staff may ask; who must not is told no, and the ledger keeps that they asked. */
const toAnybody: readonly Role[] = Role.options;
const toThoseWhoWatch: readonly Role[] = [
  "supervisor",
  "privacy-officer",
  "security",
];
const toThoseWhoAssess: readonly Role[] = ["quality-specialist", "supervisor"];
const toHoldOwners: readonly Role[] = ["hold-owner", "privacy-officer"];
const toHoldReaders: readonly Role[] = [
  "hold-owner",
  "privacy-officer",
  "releaser",
  "legal",
];
const toProof: readonly Role[] = ["privacy-officer", "legal", "security"];
const toOperations: readonly Role[] = [
  "privacy-officer",
  "security",
  "platform-engineer",
];
const toBreaches: readonly Role[] = ["privacy-officer", "security"];
const toBreachReaders: readonly Role[] = [
  "privacy-officer",
  "security",
  "legal",
];

/** By route, whoever has one of these roles; where none is named, the privacy officer. */
const byRoute = new Map<string, readonly Role[]>([
  ["GET /calls", toThoseWhoListen],
  ["GET /calls/{interactionId}", toThoseWhoListen],
  ["POST /calls/{interactionId}/monitoring-decisions", toAnybody],
  ["GET /requests", toReaders],
  ["GET /requests/{requestId}", toReaders],
  ["GET /requests/{requestId}/recipients", toReaders],
  [
    "POST /requests/{requestId}/platform-contact/approval",
    ["privacy-officer", "releaser"],
  ],
  ["GET /complaints", toReaders],
  ["POST /breaches", toBreaches],
  ["GET /breaches", toBreachReaders],
  ["GET /breaches/{breachId}", toBreachReaders],
  ["GET /staff", ["security"]],
  ["GET /staff/{staffId}", ["security"]],
  ["PUT /staff/{staffId}", ["security"]],
  ["POST /staff/{staffId}/leaving", ["security"]],
  ["PUT /undertakings/{version}", ["security"]],
  ["PUT /agents/probations", ["security", "privacy-officer"]],
  ["POST /disclosures", toReaders],
  ["GET /disclosures", toReaders],
  ["GET /disclosures/{disclosureId}", toReaders],
  ["POST /disclosures/{disclosureId}/approval", toReaders],
  ["POST /disclosures/{disclosureId}/refusal", toReaders],
  ["POST /disclosures/{disclosureId}/delivery", toReaders],
  ["POST /suspensions", toHoldOwners],
  ["GET /suspensions", toHoldReaders],
  ["GET /suspensions/{suspensionId}", toHoldReaders],
  ["POST /suspensions/{suspensionId}/additions", toHoldOwners],
  ["POST /suspensions/{suspensionId}/release", toHoldOwners],
  ["POST /suspensions/{suspensionId}/release/approval", ["releaser"]],
  [
    "POST /suspensions/{suspensionId}/release/cancellation",
    ["hold-owner", "releaser", "privacy-officer"],
  ],
  ["POST /suspensions/{suspensionId}/letter", toHoldOwners],
  ["POST /suspensions/{suspensionId}/told", toHoldOwners],
  ["POST /suspensions/{suspensionId}/review", toHoldOwners],
  ["POST /recordings/{recordingId}/derivatives", toThoseWhoAssess],
  ["POST /recordings/{recordingId}/plays", toAnybody],
  ["POST /recordings/{recordingId}/downloads", toAnybody],
  ["POST /recordings/{recordingId}/plays/{listeningId}/heard", toAnybody],
  ["GET /listenings", toThoseWhoWatch],
  ["GET /attestations", toProof],
  ["GET /attestations/{day}", toProof],
  ["GET /keys", toProof],
  ["GET /recordings/{recordingId}/certificate", toProof],
  ["GET /requests/{requestId}/certificate", toProof],
  ["GET /findings", toOperations],
  ["POST /findings/{type}/{subject}/conclusion", toBreaches],
  ["GET /reconciliations", toOperations],
  ["GET /reconciliations/{day}", toOperations],
  ["GET /registers/{register}", toReaders],
  ["GET /audit/segments", ["security"]],
  ["GET /audit/records", ["security"]],
]);

/** The roles that `METHOD /path/{parameter}` takes. */
export const rolesAt = (route: string): readonly Role[] =>
  byRoute.get(route) ?? toPrivacy;
