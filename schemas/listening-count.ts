import * as z from "zod/mini";
import { StaffId } from "./ids.ts";

/** What is counted apart: a download is rarer than a play (T90). */
export const Counted = z.enum(["play", "download"]);
export type Counted = z.infer<typeof Counted>;

/** How often one person was granted a recording in a day (plays) or a month (downloads). */
export const ListeningCount = z.object({
  kind: z.literal("listening-count"),
  staffId: StaffId,
  of: Counted,
  /** In UTC, like `2026-11-30` or `2026-11`. */
  period: z.string(),
  granted: z.number(),
  /** The last hour in which one was granted, like `2026-11-30T10`, and how many in it. */
  hour: z.string(),
  inHour: z.number(),
  revision: z.number(),
});
export type ListeningCount = z.infer<typeof ListeningCount>;
