import type { InputOf } from "../../../foundation/operation.ts";
import type { addRows } from "../../../modules/registers/operations.ts";
import { stateOf } from "../../../modules/registers/read-register.ts";
import type { RowRead } from "../../../modules/registers/read-row.ts";
import type { Compared } from "./use-compared.ts";

export type RowStands = "new" | "same" | "imported" | "alike" | "elsewhere" | "faulty";
export type Choice = "out" | "new" | "looked-at-and-new" | `same:${string}`;
type Row = InputOf<typeof addRows>["rows"][number];

export function standsOf(row: RowRead, compared: Compared | undefined): RowStands {
  if (stateOf(row) === "faulty") return "faulty";
  if (compared?.imported) return "imported";
  return compared?.stands ?? "new";
}

/** Who is here gets what is missing; who only looks alike is left out until somebody says who it is. */
export function choiceOf(row: RowRead, compared: Compared | undefined, chosen: Choice | undefined): Choice {
  if (chosen !== undefined) return chosen;
  const stands = standsOf(row, compared);
  if (stands === "new") return "new";
  const [first] = compared?.children ?? [];
  return (stands === "same" || stands === "imported") && first ? `same:${first.childId}` : "out";
}

/** As the house takes a row; null: it does not come in. */
export function rowToSend(row: RowRead, compared: Compared | undefined, chosen: Choice | undefined): Row | null {
  const { identity, doses, line } = row;
  if (identity === null || stateOf(row) === "faulty") return null;
  const choice = choiceOf(row, compared, chosen);
  if (choice === "out") return null;
  return {
    ...{ line, identity, doses: doses.map(({ vaccine, on }) => ({ vaccine, on })) },
    choice: choice.startsWith("same:")
      ? { is: "same", childId: choice.slice(5) as Extract<Row["choice"], { is: "same" }>["childId"] }
      : { is: choice as "new" | "looked-at-and-new" },
  };
}
