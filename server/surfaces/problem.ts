import type { FastifyReply } from "fastify";
import { type CommonRefusal, commonRefusals, type Refusal } from "../../foundation/refusal.ts";
import { type Language, say } from "../text.ts";
import type { Issue } from "../turn.ts";

/** RFC 9457, with the refusal's code beside its words: programs read `code`, people read `detail`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly params: Refusal["params"];
  readonly issues: readonly Issue[];
}

export function statusOf(code: string): number {
  return code in commonRefusals ? commonRefusals[code as CommonRefusal] : 409;
}

export function problemOf(
  { refused, params }: Refusal,
  issues: readonly Issue[],
  language: Language,
  status = statusOf(refused),
): Problem {
  const detail = say(`refusal.${refused}`, params, language);
  return { type: `urn:khurak:refusal:${refused}`, title: refused, status, code: refused, detail, params, issues };
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { seconds } = problem.params;
  if (seconds !== undefined) void reply.header("retry-after", String(seconds));
  return reply.code(problem.status).type("application/problem+json").send(problem);
}
