import { phrases } from "../letters/en/phrases.ts";
import type { PackageWording } from "./wording.ts";

const ofBoth = {
  storagePeriod:
    "30 days from the end of the call; a recording frozen for this request stays until the request is closed",
  source: "the call itself, through the call platform",
  automatedDecisions: "none, and no profiling",
};

/** As the notice has it (R4): what people tell about themselves, and whatever else they happen to. */
const saidInTheCall =
  "what was said in the call: names, job titles, departments, places, e-mail addresses and telephone numbers, and anything else that was told";

export const english: PackageWording = {
  phrases,
  title: "Your data: a copy of your calls",
  intro: ({ received, built, due }) =>
    `You asked us for your data on ${received}. This copy was made on ${built}; the answer was due by ${due}. It shows what we held when your request reached us.`,
  holder: (name) => `The data are held by ${name}.`,
  headings: {
    calls: "Your calls",
    limits: "What is not in this copy, and why",
    consultations: "Who listened",
    about: "What we do with your data",
    complaint: "If you do not agree",
    files: "The files of this copy",
  },
  call: (moment) => `Call of ${moment}`,
  noCalls: "We hold no data of a call of yours.",
  ids: { call: "Reference of the call", recording: "Recording" },
  consent: {
    recording: {
      given: "You agreed to be recorded.",
      refused: "You did not agree to be recorded.",
      withdrawn: "You took your agreement to be recorded back.",
      void: "An agreement to be recorded does not count, because of age.",
    },
    monitoring: {
      given: "You agreed that a colleague may listen in.",
      refused: "You did not agree that a colleague may listen in.",
      withdrawn: "You took your agreement to listening in back.",
      void: "An agreement to listening in does not count, because of age.",
    },
  },
  audio: {
    all: "The whole recording is in this copy.",
    "in-part":
      "The recording is in this copy without what would harm the rights of other people, such as their voices (Article 15(4) GDPR).",
    none: "There is no audio of this recording in this copy.",
  },
  gone: {
    term: "It was erased when its time was over.",
    asked: "It was erased because you asked for it or objected.",
    "not-allowed":
      "It was erased because we were not allowed to keep it, for instance without your agreement.",
    over: "Its time is over: it is not used any more, and is erased as soon as nothing obliges us to store it.",
  },
  keptUntil: (moment) =>
    `We keep it until ${moment}, unless the law or a request makes us keep it longer.`,
  text: "Text made from the recording",
  disclosed: ({ recording, to, moment, provision }) =>
    `Recording ${recording} was given to ${to} on ${moment} (${provision}).`,
  limit: (right, ground) => `Of ${right}: ${ground}`,
  noLimits: "Nothing you asked for was refused.",
  consulted: {
    "hearing-for-the-copy":
      "heard to prepare this copy, so that other people’s voices stay private",
  },
  listened: {
    doors: {
      broker: "with our own tools",
      platform: "inside the call platform",
      storage: "in the store of recordings",
      live: "while the call went on",
    },
    uses: {
      play: "heard",
      download: "saved as a file",
      transcribe: "written down as a text",
      train: "used to teach employees",
      export: "copied for the person it is about",
      disclose: "given to an authority",
      monitor: "listened to",
    },
    purposes: {
      "service-quality": "to check the quality of our service",
      "performance-assessment": "to assess the work of the employee",
      training: "to train employees of the group",
      "subject-request": "to answer a request of the person it is about",
      "legal-claim": "for a legal claim",
      "authority-request": "for an authority that asked",
    },
    notStated: "purpose not stated",
  },
  noConsultations:
    "Nobody listened to these recordings, as far as our tools and the call platform tell.",
  aboutConsultations:
    "Dates and purposes; the names of our staff are withheld to protect them. The list covers what was heard with our own tools, and inside the call platform as far as the platform reports it.",
  context: {
    customer: {
      ...ofBoth,
      purposes: ["quality of service", "evaluation and training of employees"],
      legalBasis: "your consent (Article 6(1)(a) GDPR)",
      provision:
        "you need not provide any; without some of them, such as a way to reach you about a technical problem, we may not be able to serve you",
      categories: [
        "voice",
        saidInTheCall,
        "answers to the consent prompts",
        "times of the call",
      ],
      rights: [
        "rectification",
        "erasure",
        "restriction",
        "portability",
        "withdrawal of consent",
      ],
    },
    agent: {
      ...ofBoth,
      purposes: [
        "quality of service to customers",
        "assessment of your performance, and feedback to you",
        "training of employees",
      ],
      legalBasis:
        "our legitimate interest in assessing performance and giving feedback (Article 6(1)(f) GDPR)",
      provision:
        "your employment contract obliges you to; who refuses may be unable to work in the call centre, and the employment may end",
      categories: [
        "voice",
        saidInTheCall,
        "times of the call",
        "what was made from it, such as an evaluation",
      ],
      rights: ["rectification", "erasure", "restriction", "objection"],
    },
  },
  assessedIn: (references) => `assessed in: ${references}`,
  labels: {
    purposes: "What for",
    legalBasis: "On what ground",
    provision: "Whether you must provide them",
    categories: "Which kinds of data",
    recipients: "Who received them",
    storagePeriod: "How long",
    rights: "What else you may ask for",
    source: "Where they come from",
    automatedDecisions: "Decisions by a machine",
    transfers: "Where they go abroad",
  },
  files: {
    page: "this page",
    data: "the same data for a program (JSON)",
    context: "what we do with them, for a program (JSON)",
    audio: "audio",
    text: "text made from a recording",
    manifest: "the size and the SHA-256 digest of every other file, signed",
  },
  howToCheck:
    "Whoever has our public key can check with manifest.json that this copy came from us and that nothing in it was changed. Ask us for the key, and for how to do it.",
};
