import type { Answered } from "../../foundation/client.ts";
import type { AnswerOf, Operation } from "../../foundation/operation.ts";

type Refused<O extends Operation> = Extract<Answered<O>, { is: "refused" }>;

/** TanStack Query tells answers from refusals by throwing; the refusal rides along as the cause. */
export async function answerTo<O extends Operation>(asked: Promise<Answered<O>>): Promise<AnswerOf<O>> {
  const answered = await asked;
  if (answered.is === "done") return answered.answer;
  throw new Error(answered.code, { cause: answered });
}

export function refusalOf(error: unknown): Refused<Operation> {
  const cause = error instanceof Error ? error.cause : null;
  if (typeof cause === "object" && cause !== null && "code" in cause) return cause as Refused<Operation>;
  return { is: "refused", code: "something-broke", says: "", params: { id: "page" }, issues: [] };
}

/** Once more for what passes by itself; what was refused stays refused. */
export function worthAskingAgain(failures: number, error: unknown): boolean {
  const { code } = refusalOf(error);
  return failures < 1 && (code === "no-network" || code === "busy" || code === "something-broke");
}
