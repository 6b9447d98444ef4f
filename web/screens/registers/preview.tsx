import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useMemo, useState } from "react";
import { stateOf } from "../../../modules/registers/read-register.ts";
import type { RowRead } from "../../../modules/registers/read-row.ts";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Tick } from "../../ui/choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { Table } from "../../ui/table.tsx";
import { refusalOf } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { handOut } from "../hand-out.ts";
import { NotSent } from "../not-sent.tsx";
import { bringIn } from "./bring-in.ts";
import { faultyRowsTable } from "./faulty-rows.ts";
import type { OpenFile } from "./open-file.ts";
import { PreviewRow } from "./preview-row.tsx";
import { type Choice, type RowStands, rowToSend, standsOf } from "./row-choice.ts";
import { useCompared } from "./use-compared.ts";

interface PreviewProps {
  readonly file: OpenFile;
  readonly rows: readonly RowRead[];
  readonly placeId: string;
  readonly workerId: string | null;
  readonly onBack: () => void;
  readonly onBegun: (importId: string) => void;
}

const shownAtOnce = 50;

/** What would come of each row; nothing has come in yet. */
export function Preview({ file, rows, placeId, workerId, onBack, onBegun }: PreviewProps) {
  const { t, i18n } = useLingui();
  const { call, newId } = useAtHand();
  const [importId] = useState(() => newId());
  const good = useMemo(() => rows.filter((row) => stateOf(row) !== "faulty"), [rows]);
  const faulty = useMemo(() => rows.filter((row) => stateOf(row) === "faulty"), [rows]);
  const compared = useCompared(placeId, good);
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  const [filter, setFilter] = useState<RowStands | "">("");
  const [shown, setShown] = useState(shownAtOnce);
  const [seen, setSeen] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<Awaited<ReturnType<typeof bringIn>>>(null);
  const head = file.sheet[file.head.line] ?? [];
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, []);

  const stands = (row: RowRead) => standsOf(row, compared.found.get(row.line));
  const counts = new Map<RowStands, number>();
  for (const row of rows) counts.set(stands(row), (counts.get(stands(row)) ?? 0) + 1);
  const toSend = good.flatMap((row) => {
    const one = rowToSend(row, compared.found.get(row.line), choices.get(row.line));
    return one ? [one] : [];
  });
  const listed = rows.filter((row) => filter === "" || stands(row) === filter);
  const count = (of: RowStands) => i18n.number(counts.get(of) ?? 0);
  const filters: readonly { value: RowStands; words: string }[] = [
    { value: "new", words: t`New: ${count("new")}` },
    { value: "same", words: t`Already here: ${count("same")}` },
    { value: "imported", words: t`Came in before: ${count("imported")}` },
    { value: "alike", words: t`Look like somebody: ${count("alike")}` },
    { value: "elsewhere", words: t`Cared for elsewhere: ${count("elsewhere")}` },
    { value: "faulty", words: t`Cannot come in: ${count("faulty")}` },
  ];

  async function send() {
    setRefused(null);
    setSent(0);
    const begun = {
      ...{ importId: importId as never, placeId: placeId as never, workerId: workerId as never },
      ...{ fileName: file.name.slice(0, 120), rows: toSend.length, leftOut: rows.length - toSend.length },
    };
    const wrong = await bringIn({ call, newId, begun, rows: toSend, registerSeen: seen, onSent: setSent });
    setSent(null);
    if (wrong) setRefused(wrong);
    else onBegun(importId);
  }

  async function download(form: "csv" | "xlsx") {
    const words = t`What to mend`;
    const bytes = await faultyRowsTable(i18n, form, file.sheet, file.head.line, faulty, words);
    handOut(bytes, `${file.name.replace(/\.\w+$/, "")} - ${words}.${form}`);
  }

  return (
    <div className="children register">
      <Heading title={t`What would come in`} acts={null} />
      <p className="quiet">
        {file.name} · <Trans>{i18n.number(rows.length)} rows. Nothing has come in yet.</Trans>
      </p>
      {!compared.done && compared.error === null && (
        <p role="status">
          <progress max={good.length} value={compared.found.size} />{" "}
          <Trans>
            Looking who is here already: {i18n.number(compared.found.size)} of {i18n.number(good.length)}
          </Trans>
        </p>
      )}
      {compared.error !== null && (
        <Notice
          look="wrong"
          act={
            <Button icon="again" onPress={compared.again}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {sayRefusal(i18n, refusalOf(compared.error))}
        </Notice>
      )}
      <ul className="register-counts">
        {filters
          .filter(({ value }) => (counts.get(value) ?? 0) > 0)
          .map(({ value, words }) => (
            <li key={value}>{words}</li>
          ))}
      </ul>
      {faulty.length > 0 && (
        <Notice look="attention">
          <b>
            <Trans>Rows that cannot come in: {count("faulty")}</Trans>
          </b>
          <span>
            <Trans>Download them, mend what is said in the last column, and choose that file here afterwards.</Trans>
          </span>
          <span className="register-acts">
            <Button onPress={() => void download("xlsx")}>
              <Trans>Download for Excel</Trans>
            </Button>
            <Button onPress={() => void download("csv")}>
              <Trans>Download as CSV</Trans>
            </Button>
          </span>
        </Notice>
      )}
      <FilterSelect
        label={t`Which rows are shown`}
        none={t`All rows`}
        value={filter}
        choices={filters}
        onChange={(value) => {
          setFilter(value as RowStands | "");
          setShown(shownAtOnce);
        }}
      />
      <Table
        caption={t`Rows of the file`}
        columns={[
          { title: t`Row`, width: 8 },
          { title: t`Child`, width: 34 },
          { title: t`Doses`, width: 10 },
          { title: t`What becomes of it`, width: 48 },
        ]}
      >
        {listed.slice(0, shown).map((row) => (
          <PreviewRow
            key={row.line}
            row={row}
            head={head}
            compared={compared.found.get(row.line)}
            chosen={choices.get(row.line)}
            onChoose={(choice) => setChoices(new Map(choices).set(row.line, choice))}
          />
        ))}
      </Table>
      {listed.length > shown && (
        <Button onPress={() => setShown(shown + shownAtOnce)}>
          <Trans>Show more</Trans>
        </Button>
      )}
      <Tick
        words={t`I have the register itself before me, or copied from it.`}
        beneath={t`Then its doses count and may stand in a certificate. Otherwise they are kept as told, and the vaccines stay due.`}
        ticked={seen}
        onChange={setSeen}
      />
      <NotSent refused={refused} />
      {sent !== null && (
        <p role="status">
          <progress max={toSend.length} value={sent} /> <Trans>Sending the rows…</Trans>
        </p>
      )}
      <p className="quiet">
        <Trans>
          Whoever leaves this page without bringing the rows in leaves everything as it was: nothing is kept, and the
          file is chosen again.
        </Trans>
      </p>
      <div className="register-acts">
        <Button onPress={onBack}>
          <Trans>Back to the columns</Trans>
        </Button>
        <Button
          look="main"
          working={sent !== null}
          blocked={!compared.done || toSend.length === 0}
          onPress={() => void send()}
        >
          <Trans>Bring in {i18n.number(toSend.length)} rows</Trans>
        </Button>
      </div>
    </div>
  );
}
