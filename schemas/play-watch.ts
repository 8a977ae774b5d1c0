import * as z from "zod/mini";
import { Instant } from "./instant.ts";

/** How far the platform's own account of who listened has been taken over; it goes on where it stands, and never past it. */
export const PlayWatch = z.object({
  kind: z.literal("play-watch"),
  /** All before is taken over. */
  through: Instant,
  /** The report from `through` to `to`, while the platform makes it. */
  job: z.optional(z.object({ id: z.string(), to: Instant })),
  revision: z.number(),
});
export type PlayWatch = z.infer<typeof PlayWatch>;
