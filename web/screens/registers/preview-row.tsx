import { Trans, useLingui } from "@lingui/react/macro";
import { calledBy } from "../../../modules/children/child.ts";
import type { Cell as FileCell } from "../../../modules/registers/cell.ts";
import { stateOf } from "../../../modules/registers/read-register.ts";
import type { RowRead } from "../../../modules/registers/read-row.ts";
import { scriptOf } from "../../text/language.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { Cell, Row } from "../../ui/table.tsx";
import { useCalled } from "../children/called.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { sayProblem } from "./faulty-rows.ts";
import { type Choice, choiceOf, type RowStands, standsOf } from "./row-choice.ts";
import type { Compared } from "./use-compared.ts";

interface PreviewRowProps {
  readonly row: RowRead;
  readonly head: readonly FileCell[];
  readonly compared: Compared | undefined;
  readonly chosen: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

const shapes: Record<RowStands, string> = {
  faulty: "overdue",
  alike: "attention",
  elsewhere: "attention",
  same: "due",
  imported: "done",
  new: "done",
};

/** A row of the file, what it would come to, and the choice where there is one. */
export function PreviewRow({ row, head, compared, chosen, onChoose }: PreviewRowProps) {
  const { t, i18n } = useLingui();
  const called = useCalled();
  const shownDay = useShownDay();
  const { identity, doses, problems, line } = row;
  const stands = standsOf(row, compared);
  const words: Record<RowStands, string> = {
    faulty: t`Cannot come in`,
    alike: t`Looks like somebody`,
    elsewhere: t`Is cared for elsewhere`,
    same: t`Already here`,
    imported: t`Came in before`,
    new: t`New`,
  };
  const children = compared?.children ?? [];
  const choices = [
    { value: "out", words: t`Leave it out` },
    ...children.map((child) => {
      const name = called(child.called);
      const day = shownDay(child.born.day);
      return { value: `same:${child.childId}`, words: t`It is ${name}, ${day}: add what is missing` };
    }),
    ...(stands === "imported" ? [] : [{ value: "looked-at-and-new", words: t`Another child: register` }]),
  ];
  const name = identity === null ? null : called(calledBy(identity));
  return (
    <Row fresh={false}>
      <Cell>{i18n.number(line)}</Cell>
      <Cell>
        {name === null || identity === null ? (
          <span className="quiet" lang={scriptOf(row.called)}>
            {row.called || "–"}
          </span>
        ) : (
          <>
            <b lang={scriptOf(name)}>{name}</b>
            <small className="register-small">
              {shownDay(identity.born.day)}
              {identity.mother !== null && identity.name !== null && (
                <>
                  {" · "}
                  <span lang={scriptOf(identity.mother)}>{identity.mother}</span>
                </>
              )}
              {" · "}
              <span lang={scriptOf(identity.address.village)}>{identity.address.village}</span>
            </small>
          </>
        )}
      </Cell>
      <Cell>{i18n.number(doses.length)}</Cell>
      <Cell>
        <span className="register-stands">
          <i className={`shape shape-${shapes[stands]}`} aria-hidden="true" /> {words[stands]}
        </span>
        {problems.map((problem) => (
          <small key={`${problem.code} ${problem.column ?? ""}`} className="register-small">
            {sayProblem(i18n, problem, head)}
          </small>
        ))}
        {stands === "elsewhere" && (
          <small className="register-small">
            <Trans>
              A child of another area has the same mother, birth and phone. Ask there before you register anew.
            </Trans>
          </small>
        )}
        {stateOf(row) !== "faulty" && stands !== "new" && (
          <FilterSelect
            label={t`What becomes of row ${line}?`}
            value={choiceOf(row, compared, chosen)}
            choices={choices}
            onChange={(value) => onChoose(value as Choice)}
          />
        )}
      </Cell>
    </Row>
  );
}
