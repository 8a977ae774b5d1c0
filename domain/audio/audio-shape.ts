/** What the head of an audio file says of the whole. */
export type AudioShape = {
  format: "wav" | "mp3";
  channels: 1 | 2;
  rate: number;
  /** Rounded up to a second: without a table of contents an MP3's length is told from its first frame's bit rate. */
  lengthMs: number;
};
