import { Trans, useLingui } from "@lingui/react/macro";
import { type Sheet, textOf } from "../../../modules/registers/cell.ts";
import { doseColumns, fieldColumns, type Meaning } from "../../../modules/registers/columns.ts";
import type { HeadRead } from "../../../modules/registers/headings.ts";
import { scriptOf } from "../../text/language.ts";
import { registerColumnWords } from "../../text/registers.ts";
import { Panel } from "../../ui/panel.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";

interface ColumnsPanelProps {
  readonly sheet: Sheet;
  readonly head: HeadRead;
  readonly meanings: readonly Meaning[];
  readonly onChange: (meanings: readonly Meaning[]) => void;
}

/** Each column of the file, what stands in it, and what it is about. */
export function ColumnsPanel({ sheet, head, meanings, onChange }: ColumnsPanelProps) {
  const { t, i18n } = useLingui();
  const choices = [
    {
      words: t`The child`,
      choices: fieldColumns.map((value) => ({ value: value as string, words: i18n._(registerColumnWords[value]) })),
    },
    { words: t`Vaccines`, choices: doseColumns.map(({ code }) => ({ value: code, words: code })) },
  ];
  const perhapsWords = (code: Meaning) =>
    code === null
      ? t`A second column of the same: choose which of them is right.`
      : t`Perhaps ${code}. Look in the register, and choose it if that is right.`;
  return (
    <Panel title={t`What stands in which column?`}>
      <ul className="register-columns">
        {meanings.map((meaning, at) => {
          const heading = textOf(sheet[head.line]?.[at]);
          const read = head.columns[at];
          const samples = sheet
            .slice(head.line + 1, head.line + 40)
            .map((cells) => textOf(cells[at]))
            .filter((text) => text !== "");
          if (heading === "" && samples.length === 0) return null;
          const perhaps = read?.sure === false && meaning === null ? perhapsWords(read.meaning) : null;
          const name = heading === "" ? t`Column ${at + 1}` : heading;
          return (
            // A column has no other name than its place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <span className="register-column-words">
                <b lang={scriptOf(name)}>{name}</b>
                <small>{samples.slice(0, 3).join(" · ") || <Trans>empty</Trans>}</small>
                {perhaps !== null && (
                  <small className="register-ask">
                    <i className="shape shape-attention" aria-hidden="true" /> {perhaps}
                  </small>
                )}
                {read?.never === "aadhaar" && (
                  <small className="register-ask">
                    <i className="shape shape-attention" aria-hidden="true" />{" "}
                    <Trans>Aadhaar numbers may not be kept: this column is left out.</Trans>
                  </small>
                )}
              </span>
              {read?.never !== "aadhaar" && (
                <FilterSelect
                  label={t`What is “${name}”?`}
                  none={t`Leave it out`}
                  value={meaning ?? ""}
                  choices={choices}
                  onChange={(value) =>
                    onChange(
                      meanings.map((one, column) =>
                        column === at ? value || null : one === value && value !== "" ? null : one,
                      ),
                    )
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
