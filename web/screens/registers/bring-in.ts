import type { Answered, Call } from "../../../foundation/client.ts";
import type { InputOf, Operation } from "../../../foundation/operation.ts";
import type { Id } from "../../../foundation/id.ts";
import { addRows, beginImport, confirmImport } from "../../../modules/registers/operations.ts";

type Begun = InputOf<typeof beginImport>;
type Rows = InputOf<typeof addRows>["rows"];
type Refused = Extract<Answered<Operation>, { is: "refused" }>;

const atOnce = 100;

interface BringIn {
  readonly call: Call;
  readonly newId: () => Id;
  readonly begun: Begun;
  readonly rows: Rows;
  readonly registerSeen: boolean;
  readonly onSent: (count: number) => void;
}

/** Hands all rows in and confirms them. Done again after it broke off, it goes on: nothing is doubled. */
export async function bringIn({ call, newId, begun, rows, registerSeen, onSent }: BringIn): Promise<Refused | null> {
  const { importId } = begun;
  const first = await call(beginImport, begun, { commandId: newId() });
  if (first.is === "refused" && first.code !== "already-added") return first;
  for (let at = 0; at < rows.length; at += atOnce) {
    const sent = await call(addRows, { importId, rows: rows.slice(at, at + atOnce) }, { commandId: newId() });
    if (sent.is === "refused" && sent.code !== "confirmed-already") return sent;
    onSent(Math.min(at + atOnce, rows.length));
  }
  const confirmed = await call(confirmImport, { importId, registerSeen }, { commandId: newId() });
  return confirmed.is === "refused" && confirmed.code !== "confirmed-already" ? confirmed : null;
}
