import type { Answer, Handler, Request } from "./http-server.ts";

export type Route = {
  readonly method: string;
  /** Groups catch single path segments. */
  readonly path: RegExp;
  answer(
    request: Request,
    segments: readonly string[],
  ): Answer | Promise<Answer>;
};

/** Answers by the first route that fits, otherwise by `fallback`. */
export function byRoute(routes: readonly Route[], fallback: Handler): Handler {
  return (request) => {
    for (const route of routes) {
      const match = route.path.exec(request.url.pathname);
      if (match && route.method === request.method)
        return route.answer(request, match.slice(1).map(decodeURIComponent));
    }
    return fallback(request);
  };
}
