import type { Desk } from "./desk.ts";
import { ShownRequest, whereRequestsAre } from "./request-shapes.ts";
import { requestText } from "./request-text.ts";

/** Sends a decision, and shows the request as it is then. */
export async function postDecision(
  { api, answer }: Desk,
  { path, body }: { path: string; body: unknown },
): Promise<void> {
  const request = await api.read({
    path,
    shape: ShownRequest,
    body,
    next: whereRequestsAre,
  });
  answer(request, () => requestText(request));
}
