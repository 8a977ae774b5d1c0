import * as z from "zod/mini";

/** What the process that runs the product is told. */
export const HostOrder = z.object({
  assembly: z.string(),
  directory: z.string(),
  seconds: z.number(),
  rate: z.number(),
  seed: z.number(),
  /** Recordings that fall due while it runs. */
  due: z.number(),
  /** The templates say every minute; more often, a short run sees many. */
  sweepSeconds: z.number(),
});
export type HostOrder = z.infer<typeof HostOrder>;

export const hostOrderIn = (argument: string | undefined): HostOrder =>
  HostOrder.parse(JSON.parse(argument ?? "{}"));
