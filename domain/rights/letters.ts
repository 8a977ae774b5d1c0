import type { Letter } from "../ports.ts";
import type { RightsPolicy } from "#schemas/policy";
import type { RefusalReason } from "#schemas/refusal";
import type { RightOutcome } from "#schemas/outcome";
import type { PutOff, Request } from "#schemas/request";
import { grantedRights, needs } from "./outcome.ts";

export type LetterName =
  "acknowledgement" | "answer" | "conclusion" | "extension";

/** What the requester is told, in English, which prevails (R69). A link or data never travels in a letter (T41). */
export function letter(
  name: LetterName,
  request: Request,
  policy: RightsPolicy,
): Omit<Letter, "to"> {
  const text = textOf(name, request, policy);
  return {
    subject: text.subject,
    body: [
      ...text.lines,
      "",
      policy.controller.name,
      policy.controller.contact,
    ].join("\n"),
  };
}

type Text = { subject: string; lines: string[] };

function textOf(
  name: LetterName,
  request: Request,
  policy: RightsPolicy,
): Text {
  switch (name) {
    case "acknowledgement":
      return acknowledgement(request);
    case "extension":
      return extension(request, policy);
    case "answer":
      return answer(request, policy);
    case "conclusion":
      return conclusion(request, policy);
  }
}

/** Art 12(3): told within the first month, with the reasons for the delay. */
function extension({ requestId, clock }: Request, policy: RightsPolicy): Text {
  const reason =
    clock.extension?.ground === "number"
      ? "because of the number of your requests"
      : "because your request is complex";
  return {
    subject: `Your request needs more time (${requestId})`,
    lines: [
      `We cannot answer your request within a month, ${reason}:`,
      clock.extension?.why ?? "",
      `We will answer it by ${clock.extension?.until ?? ""} (Article 12(3) GDPR). This happens once.`,
      "",
      ...remedies(policy),
    ],
  };
}

/** R49: the request is registered, with the date by which it is answered. */
function acknowledgement({
  requestId,
  rights,
  receivedAt,
  deadlines,
}: Request): Text {
  return {
    subject: `Your request is registered (${requestId})`,
    lines: [
      `We registered your request for ${rights.join(" and ")} of recorded calls, received on ${receivedAt.slice(0, 10)}.`,
      `We will answer it by ${deadlines.dueDate}. It costs you nothing.`,
      "We may first ask you something to be sure that it is you who asks; a copy of an identity paper is not needed.",
    ],
  };
}

function answer(request: Request, policy: RightsPolicy): Text {
  const subject = `The answer to your request (${request.requestId})`;
  const { identity, approval } = request;
  if (identity?.verdict !== "confirmed")
    return {
      subject,
      lines: [...refusal("identity-not-established"), "", ...remedies(policy)],
    };
  const granted = grantedRights(request);
  return {
    subject,
    lines: [
      ...(needs(granted, "package") ? accessAnswer(request) : []),
      ...(needs(granted, "erasure") ? erasureAnswer(request) : []),
      ...(approval?.outcomes ?? []).flatMap(exception),
      "",
      ...remedies(policy),
    ],
  };
}

function accessAnswer({ export: packaged, scopeSize }: Request): string[] {
  return [
    `We hold data on you from calls; ${String(packaged?.recordings ?? 0)} of ${String(scopeSize ?? 0)} recordings still have audio.`,
    "Your package has the recordings, all data about them, and what Article 15 asks us to tell you.",
    "The privacy desk hands it to you once it has seen again that it is you, through a link that lives a few minutes.",
    "The package itself is erased seven days after it was made; ask us, and we make it again if the data are still there.",
  ];
}

function erasureAnswer(request: Request): string[] {
  const { erasure } = request;
  return erasure?.putOff === undefined || erasure.verifiedAt !== undefined
    ? allErased(request)
    : restPutOff(erasure.putOff, erasure.recordings);
}

function allErased({ erasure, recipients }: Request): string[] {
  const told = recipients?.length
    ? `We asked these recipients to erase as well: ${recipients.join(", ")}.`
    : "Nobody else had received them.";
  return [
    `Every recording of your calls is erased: ${String(erasure?.recordings ?? 0)}, of which ${String(erasure?.alreadyGone ?? 0)} had been erased before you asked.`,
    "We read back each one, here and at the call platform, and found it gone.",
    told,
    "We keep a minimal proof that this was done, without your name or number.",
  ];
}

/** Art 12(4), 17(3): answered now, with the ground; done when it has gone (T22). */
function restPutOff({ recordings, grounds }: PutOff, asked: number): string[] {
  return [
    `Your request is granted. ${String(asked - recordings)} of ${String(asked)} recordings of your calls are erased; we read back each one, here and at the call platform, and found it gone.`,
    `${recordings === 1 ? "One recording" : `${String(recordings)} recordings`} we may not erase yet, for this reason alone:`,
    ...grounds.map((ground) => `- ${putOffFor[ground]}`),
    "That is erased when the reason ends, without your asking again, and we write to you then.",
  ];
}

/** T22: the second and last letter of an erasure that a hold had put off. */
function conclusion(request: Request, policy: RightsPolicy): Text {
  const { requestId, answeredAt, erasure } = request;
  return {
    subject: `Your recordings are erased (${requestId})`,
    lines: [
      `In our answer of ${answeredAt?.slice(0, 10) ?? "before"} we told you of recordings (${String(erasure?.putOff?.recordings ?? 0)}) that we had to keep for a time. That time is over.`,
      ...allErased(request),
      "",
      ...remedies(policy),
    ],
  };
}

const putOffFor: Readonly<Record<PutOff["grounds"][number], string>> = {
  "legal-claim":
    "to establish, exercise or defend a legal claim (Article 17(3)(e) GDPR);",
  "legal-obligation":
    "because the law obliges us to keep them (Article 17(3)(b) GDPR);",
  "authority-request":
    "because the law obliges us to keep them (Article 17(3)(b) GDPR);",
  "accuracy-contested":
    "while it is checked whether they are accurate (Article 18(1)(a) GDPR);",
  "unlawful-processing":
    "because their use is restricted in place of erasure (Article 18(1)(b) GDPR);",
  "needed-by-subject":
    "because somebody in the call needs them for a legal claim (Article 18(1)(c) GDPR);",
  "objection-pending":
    "while an objection to their use is weighed (Article 18(1)(d) GDPR);",
  "special-category":
    "while it is decided about what was said in them (Article 9 GDPR);",
};

const reasons: Readonly<Record<RefusalReason, string>> = {
  "identity-not-established":
    "We could not establish that it is you who asks (Article 12(6) and 11(2) GDPR).",
  "manifestly-unfounded":
    "The request is manifestly unfounded (Article 12(5)(b) GDPR).",
  excessive: "The request is excessive (Article 12(5)(b) GDPR).",
  "rights-of-others":
    "It would adversely affect the rights and freedoms of others (Article 15(4) GDPR).",
  "freedom-of-expression":
    "The data are needed for the freedom of expression and information (Article 17(3)(a) GDPR).",
  "legal-obligation":
    "A law obliges us to keep the data (Article 17(3)(b) GDPR).",
  "public-health":
    "The data are needed in the public interest in public health (Article 17(3)(c) GDPR).",
  archiving:
    "The data are needed for archiving, research or statistics (Article 17(3)(d) GDPR).",
  "legal-claims":
    "The data are needed to establish, exercise or defend a legal claim (Article 17(3)(e) GDPR).",
};

/** What is not done, or not whole, and why (Art 12(4)). */
function exception(outcome: RightOutcome): string[] {
  switch (outcome.result) {
    case "granted":
      return [];
    case "partly":
      return [
        `Of your request for ${outcome.right} we act on a part only.`,
        reasons[outcome.reason],
      ];
    case "refused":
      return refusal(outcome.reason, `for ${outcome.right} `);
  }
}

/** Art 12(4): never a refusal without its reason and the way to complain (R47, T49, T112). */
function refusal(reason: RefusalReason, of = ""): string[] {
  return [
    `We do not act on your request ${of}`.trimEnd() + ".",
    reasons[reason],
    "You may send us more, or ask again, at any time.",
  ];
}

function remedies(policy: RightsPolicy): string[] {
  return [
    `You may complain to a supervisory authority, for example ${policy.complaintAuthority}, or to the one where you live or work,`,
    "and you may go to court. You need not ask us first.",
  ];
}
