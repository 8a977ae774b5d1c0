import * as z from "zod/mini";
import { AudioProfile } from "./audio-profile.ts";
import { Purpose } from "./consent.ts";
import { LegalDate } from "./instant.ts";
import { MediaHost, PlatformUrl } from "./platform-address.ts";
import { Processing } from "./processing.ts";
import { RecipientId } from "./recipient-notice.ts";
import { Receiver } from "./transmission.ts";

/** A prompt as it was heard: one purpose, one version, one language, and the digest of its audio or script (T73, T80). */
export const Prompt = z.object({
  id: z.string(),
  version: z.string(),
  language: z.string(),
  purpose: Purpose,
  /** `keypad` prompts are answered by a digit, `script` prompts are read out by an agent. */
  form: z.enum(["keypad", "script"]),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  noticeVersion: z.string(),
});
export type Prompt = z.infer<typeof Prompt>;

/** A phone line of ours: which entity answers it, and the region in which national numbers on it are read. */
export const Line = z.object({
  number: z.string(),
  entityId: z.string(),
  region: z.string(),
});
export type Line = z.infer<typeof Line>;

/** An entity that may receive requests, with the zone and country its legal dates are counted in. */
export const ActingEntity = z.object({
  id: z.string(),
  country: z.string(),
  timeZone: z.string(),
});
export type ActingEntity = z.infer<typeof ActingEntity>;

/** What deciding about consent needs to know. */
export const ConsentPolicy = z.object({
  prompts: z.array(Prompt),
  lines: z.array(Line),
  /** Countries whose customers are never live-monitored; an unknown one counts among them (R17, T83). */
  monitoringForbidden: z.array(z.string()),
  /** Minutes for which a decision that a call may be monitored is good; the next look asks anew. */
  monitoringMinutes: z.number().check(z.positive()),
  /** Wrap-up codes that state the outbound answer, in lower case. */
  dispositions: z.record(z.string(), z.enum(["given", "refused"])),
  /** Hours after an answer in which the call's end must have been reported. */
  endReportedWithinHours: z.number(),
});
export type ConsentPolicy = z.infer<typeof ConsentPolicy>;

/** What keeping and erasing needs to know. */
export const RetentionPolicy = z.object({
  /** R27: days from the call's end to the due instant. */
  termDays: z.number(),
  /** Calendar months a territory (the first part of its entities' ids) allows at most, counted from the call's end. */
  capMonths: z.record(z.string(), z.number()),
  /** Minutes after the call's end, or after unannounced audio, in which a late answer still counts. */
  consentWaitMinutes: z.number(),
  /** Seconds after the call's end at which its recordings are listed. */
  collectAtSeconds: z.array(z.number()),
  /** Seconds between looks at an erasure that is not confirmed yet, the last one repeated. */
  confirmAfterSeconds: z.array(z.number()),
});
export type RetentionPolicy = z.infer<typeof RetentionPolicy>;

/** What holding and restricting needs to know. */
export const SuspensionPolicy = z.object({
  /** Hours from the approval of a release to the first recording let go; a run that still places must be over by then. */
  graceHours: z.object({
    hold: z.number().check(z.minimum(1)),
    restriction: z.number().check(z.minimum(1)),
  }),
  /** Days from today in which a review must lie. */
  reviewWithinDays: z.object({
    hold: z.number(),
    restriction: z.number(),
    specialCategory: z.number(),
  }),
});
export type SuspensionPolicy = z.infer<typeof SuspensionPolicy>;

/** What of a call's audio its subject is given (Art 15(4)). */
export const AudioPolicy = z.object({
  /** By the id of the entity that answers. */
  profiles: z.record(z.string(), AudioProfile),
  /** Of every other entity. */
  otherwise: AudioProfile,
});
export type AudioPolicy = z.infer<typeof AudioPolicy>;

/** Who holds the data too, and is told what was done to them (Art 19, R32). */
export const Recipient = z.object({
  id: RecipientId,
  /** As a requester reads it. */
  name: z.string(),
  /** Where it takes such letters. */
  address: z.email(),
  /** `when-named` got data in single cases only, as an authority does, and is told where a person names it. */
  told: z.enum(["always", "when-named"]),
});
export type Recipient = z.infer<typeof Recipient>;

export const RecipientsPolicy = z.object({
  contacts: z.array(Recipient),
  /** Days after which a recipient that said nothing is written to again. */
  remindAfterDays: z.number().check(z.minimum(1)),
  /** How often, until it counts as not reached. */
  reminders: z.number(),
});
export type RecipientsPolicy = z.infer<typeof RecipientsPolicy>;

/** What answering requests needs to know. */
export const RightsPolicy = z.object({
  entities: z.array(ActingEntity),
  identityQuestion: z.object({
    /** Days from receipt in which a question about the identity is still prompt, and stops the clock (T47). */
    askedWithinDays: z.number().check(z.minimum(1)),
    /** Days the requester is given to answer; half way they are reminded. */
    replyWithinDays: z.number().check(z.minimum(2)),
    /** Days a request's clock may stand at most, all its pauses together. */
    pausesForDays: z.number().check(z.minimum(1)),
  }),
  /** What a manifestly unfounded or excessive request may cost its requester (Art 12(5)(a), R52). */
  fee: z.object({
    /** By currency, in its units: what answering costs us at most. */
    ceilings: z.record(z.string(), z.number().check(z.positive())),
    /** Days a requester has for it at least. */
    payableForDays: z.number().check(z.minimum(1)),
    /** As the letter says it, in any language. */
    howToPay: z.string(),
  }),
  /** Hours from awareness in which the authority is told of a breach: 72 by Art 33(1) as it stands (T52). */
  breachLimitHours: z.number().check(z.positive()),
  /** Lives of a link to a package, in seconds. */
  linkSeconds: z.number(),
  /** Other controllers that packages may be sent to (Art 20(2)); no other address is ever called. */
  receivers: z.array(Receiver),
  /** How often a person may download their package. */
  packageDownloads: z.number().check(z.minimum(1)),
  /** Recipients of recordings by contract, named (Art 15(1)(c), R32). */
  standingRecipients: z.array(z.string()),
  recipients: RecipientsPolicy,
  /** What recordings are used for, of whom, and on which basis. */
  processing: z.array(Processing).check(z.minLength(1)),
  audio: AudioPolicy,
  controller: z.object({ name: z.string(), contact: z.string() }),
  /** What a person who asks is told in the words of the notice (R45, R48). */
  notice: z.object({
    address: z.string(),
    /** Days from a call's end for which its recordings are kept (R27). */
    termDays: z.number(),
    /** Where the list of joint controllers stands, and the days from which it is another one (R71). */
    entities: z.object({
      address: z.string(),
      versions: z.array(LegalDate).check(z.minLength(1)),
    }),
    /** The essence of the joint controllers' arrangement, confidential parts left out (Art 26(2)). */
    arrangement: z.array(z.string()).check(z.minLength(1)),
  }),
});
export type RightsPolicy = z.infer<typeof RightsPolicy>;

/** How to reach the platform, and how much of it at once. */
export const PlatformSettings = z.object({
  apiUrl: PlatformUrl,
  tokenUrl: PlatformUrl,
  mediaHosts: z.array(MediaHost),
  maxMediaBytes: z.number(),
  requestsPerSecond: z.number(),
  scopes: z.array(z.string()),
});
export type PlatformSettings = z.infer<typeof PlatformSettings>;
