import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId, useState } from "react";
import type { DoseLine, Programme } from "../../../../modules/schedules/programme.ts";
import { doseName, vaccineName } from "../../../../modules/schedules/sentence.ts";
import { onlyForWords } from "../../../text/vaccines.ts";
import { Cell, Row } from "../../../ui/table.tsx";
import { Sureness } from "../sureness.tsx";
import { useScheduleWords } from "../use-schedule-words.ts";
import type { ScheduleRow } from "./by-age.ts";

interface DoseRowProps {
  readonly row: ScheduleRow;
  readonly programme: Programme;
}

/** One line of a schedule; pressed, it shows where it comes from. */
export function DoseRow({ row, programme }: DoseRowProps) {
  const { t, i18n } = useLingui();
  const words = useScheduleWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { line, onlyFor } = row;
  const [from, until] = [words.from(line), words.until(line)];
  return (
    <>
      <Row fresh={false}>
        <Cell>
          <button
            type="button"
            className="vaccines-dose"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {doseName(words.telling, line.code)}
          </button>
          {onlyFor && (
            <span className="tags">
              <span className="tag">{i18n._(onlyForWords[onlyFor])}</span>
            </span>
          )}
        </Cell>
        <Cell>
          <span className="vaccines-when">{words.when(line)}</span>
          <span className="vaccines-limits">{[from, until].filter((one) => one !== null).join(", ")}</span>
        </Cell>
        <Cell>
          <Labelled label={t`Gap`}>{words.gap(row) ?? <Trans>none</Trans>}</Labelled>
        </Cell>
        <Cell>
          <Labelled label={t`How and where`}>{words.how(line)}</Labelled>
        </Cell>
        <Cell>
          <Sureness of={line.confidence} />
        </Cell>
      </Row>
      {open && (
        <tr role="row" className="vaccines-more" id={id}>
          <td role="cell" colSpan={5}>
            <Origin line={line} programme={programme} />
          </td>
        </tr>
      )}
    </>
  );
}

/** In the hand there are no columns, and the label says what a value is. */
function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <span className="vaccines-label" aria-hidden="true">
        {label}:{" "}
      </span>
      {children}
    </>
  );
}

function Origin({ line, programme }: { readonly line: DoseLine; readonly programme: Programme }) {
  const { text, telling } = useScheduleWords();
  const { note, orGiven = [], sources } = line;
  const others = orGiven.map((vaccine) => vaccineName(telling, vaccine)).join(", ");
  return (
    <div className="vaccines-origin">
      {note !== undefined && <p>{text(note)}</p>}
      {others !== "" && (
        <p>
          <Trans>Counts in its place: {others}</Trans>
        </p>
      )}
      <SourceList sources={sources} programme={programme} />
    </div>
  );
}

/** Documents are named in their own language. */
export function SourceList({
  sources,
  programme,
}: {
  readonly sources: readonly string[];
  readonly programme: Programme;
}) {
  const { text } = useScheduleWords();
  return (
    <>
      <p className="quiet">
        <Trans>Where it comes from:</Trans>
      </p>
      <ul>
        {sources.map((source) => {
          const named = programme.sources[source] ?? "";
          const said = text(named);
          return (
            <li key={source}>
              <b>{source}</b> <span {...(said === named ? { lang: "en" } : {})}>{said}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
