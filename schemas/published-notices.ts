import * as z from "zod/mini";
import { Notices } from "./notice.ts";
import { Prompt } from "./policy.ts";

/** What anybody may see of the settings: every version of the notice, and the prompts that were heard under each (T80). */
export const PublishedNotices = z.object({
  notices: Notices,
  prompts: z.array(Prompt),
});
export type PublishedNotices = z.infer<typeof PublishedNotices>;
