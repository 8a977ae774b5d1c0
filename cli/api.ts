import type * as z from "zod/mini";
import { Failure, orThrow } from "./failure.ts";
import { jsonIn } from "./json-in.ts";
import { exchange, type Exchange } from "./network.ts";
import { failureOf } from "./problem-failure.ts";
import type { Session } from "./session.ts";
import type { World } from "./world.ts";

type Question<Shape> = {
  path: string;
  shape: Shape;
  /** Posted as JSON; without it the question is a GET. */
  body?: unknown;
  /** Default: by the body. */
  method?: "PUT";
  headers?: Record<string, string>;
  /** What to do when there is no such thing, or it is not in the right state. */
  next?: string;
};

export type Api = {
  /** The answer, or the failure as a value. */
  ask<Shape extends z.ZodMiniType>(
    question: Question<Shape>,
  ): Promise<z.output<Shape> | Failure>;
  /** The answer; a failure ends the command. */
  read<Shape extends z.ZodMiniType>(
    question: Question<Shape>,
  ): Promise<z.output<Shape>>;
  /** The answer as it came, for what is no JSON; a failure ends the command. */
  text(question: { path: string; accept: string }): Promise<string>;
};

export function apiOf(world: World, session: Session): Api {
  const ask = async <Shape extends z.ZodMiniType>(
    question: Question<Shape>,
  ): Promise<z.output<Shape> | Failure> => {
    const token = await session.token();
    if (token instanceof Failure) return token;
    const answer = await exchange(
      world,
      `${session.apiUrl}${question.path}`,
      requestOf(question, token),
    );
    return answer instanceof Failure ? answer : meaningOf(answer, question);
  };
  const text: Api["text"] = async ({ path, accept }) => {
    const token = orThrow(await session.token());
    const init = requestOf({ path, headers: { accept } }, token);
    const answer = orThrow(
      await exchange(world, `${session.apiUrl}${path}`, init),
    );
    if (answer.status === 200) return answer.text;
    throw failureOf(answer, undefined);
  };
  return { ask, text, read: async (question) => orThrow(await ask(question)) };
}

function requestOf(
  { body, headers, method }: Omit<Question<unknown>, "shape">,
  token: string,
): RequestInit {
  return {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      accept: "application/json",
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

function meaningOf<Shape extends z.ZodMiniType>(
  answer: Exchange,
  { shape, next }: Question<Shape>,
): z.output<Shape> | Failure {
  if (answer.status < 200 || answer.status > 299)
    return failureOf(answer, next);
  return (
    jsonIn(answer.text, shape) ??
    new Failure(
      "not-reachable",
      "The API answered in a form that this tacet does not know.",
      { next: "Check --url, and that tacet and the API are of one version." },
    )
  );
}
