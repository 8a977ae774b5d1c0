export const requestId = "7d9f0c52-3a3e-4f0b-9a55-0c1f6f1f2f11";

export const aClock = (changes: object = {}) => ({
  dueDate: "2026-12-24",
  legalDate: "2026-12-28",
  pausedDays: 0,
  elapsedShare: 0.3719,
  state: "running",
  ...changes,
});

export const aRequest = (changes: object = {}) => ({
  requestId,
  rights: ["access"],
  state: "verifying-identity",
  waitsFor: "identity",
  owner: "staff-1",
  next: {
    what: "identity",
    by: "staff-1",
    until: "2026-12-01T10:00:00.000Z",
    isLate: false,
  },
  channel: "email",
  entityId: "ro-9",
  receivedAt: "2026-11-24T10:00:00.000Z",
  registeredAt: "2026-11-24T10:00:05.000Z",
  clock: aClock(),
  usableNumbers: true,
  unusableNumbers: 0,
  ...changes,
});

const ofRecording = (id: string, changes: object) => ({
  recordingId: id,
  platformRecordingId: `p-${id}`,
  type: "conversation",
  keepers: [],
  ...changes,
});

export const aCall = (changes: object = {}) => ({
  interactionId: "i-1",
  direction: "inbound",
  entityId: "ro-9",
  caller: "known",
  seenAt: "2026-11-24T10:00:00.000Z",
  endedAt: "2026-11-24T10:05:00.000Z",
  recordingConsent: "given",
  because: "pressed-yes",
  answers: [],
  recordings: [
    ofRecording("r-1", {
      state: "kept",
      dueAt: "2026-12-24T10:05:00.000Z",
      keepers: [{ by: "request", id: "q-1" }],
    }),
    ofRecording("r-2", {
      state: "erased",
      erasure: {
        cause: "term",
        decidedAt: "2026-12-24T10:05:00.000Z",
        hereGoneAt: "2026-12-24T10:06:00.000Z",
        platformGoneAt: "2026-12-24T10:09:00.000Z",
        attempts: 1,
      },
    }),
  ],
  evidence: [],
  ...changes,
});

export const problem = (status: number, detail: string, errors?: object[]) => ({
  status,
  body: { type: "about:blank", title: "…", status, detail, errors },
});
