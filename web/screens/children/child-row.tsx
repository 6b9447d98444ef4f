import type { ReactNode } from "react";
import { Trans } from "@lingui/react/macro";
import type { AnswerOf } from "../../../foundation/operation.ts";
import type { findChildren } from "../../../modules/children/operations.ts";
import { scriptOf } from "../../text/language.ts";
import { CalledName, ChildLine } from "./called.tsx";

export type ChildRow = AnswerOf<typeof findChildren>["children"][number];

interface ChildRowLineProps {
  readonly row: Pick<ChildRow, "called" | "mother" | "born" | "sex" | "village">;
  readonly onOpen: () => void;
  /** At the end of the row: what is due. */
  readonly mark?: ReactNode;
  /** What else is to be said of them. */
  readonly children?: ReactNode;
  /** Below all of that, as wide as the row. */
  readonly beneath?: ReactNode;
  /** They stand under the name of their village already. */
  readonly underVillage?: boolean;
}

/** One child of a list: name, age, mother, village. */
export function ChildRowLine({ row, onOpen, mark, children, beneath, underVillage = false }: ChildRowLineProps) {
  const { called, mother, born, sex, village } = row;
  return (
    <button type="button" className="children-open" onClick={onOpen}>
      <span className="children-letter" aria-hidden="true">
        {Array.from(called.name ?? called.babyOf ?? "")[0]?.toUpperCase()}
      </span>
      <span className="children-words">
        <CalledName called={called} />
        <span>
          <ChildLine born={born} sex={sex} order={called.order} />
        </span>
        <span>
          {mother !== null && called.name !== null && (
            <>
              <Trans>
                Mother: <span lang={scriptOf(mother)}>{mother}</span>
              </Trans>
              {!underVillage && " · "}
            </>
          )}
          {!underVillage && <span lang={scriptOf(village)}>{village}</span>}
        </span>
        {children}
      </span>
      {mark}
      {beneath}
    </button>
  );
}
