import "../../ui/field-shell.css";
import "../children/children.css";
import "./registers.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listImports } from "../../../modules/registers/operations.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { fileFaultWords, importStateWords } from "../../text/registers.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Panel } from "../../ui/panel.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { handOutBlank } from "./blank-register.ts";
import { NewImport } from "./new-import.tsx";
import { type OpenFile, openFile } from "./open-file.ts";

interface ImportsProps {
  readonly onOpen: (importId: string) => void;
  readonly onBack: () => void;
}

/** Choose a register's file, and see those that came in before. */
export function Imports({ onOpen, onBack }: ImportsProps) {
  const { t, i18n } = useLingui();
  const [file, setFile] = useState<OpenFile | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  usePageTitle(t`Bring in a register`, t`Khurak`);

  async function choose(chosen: File | undefined) {
    if (!chosen) return;
    setWrong(null);
    setReading(true);
    const opened = await openFile(chosen);
    setReading(false);
    if ("why" in opened) setWrong(i18n._(fileFaultWords[opened.why].id, { line: opened.line ?? 0 }));
    else setFile(opened);
  }

  if (file) return <NewImport file={file} onLeave={() => setFile(null)} onBegun={onOpen} />;
  return (
    <div className="children register">
      <PageHead name={null} title={t`Bring in a register`} onBack={onBack} />
      <Panel title={t`Choose the file`}>
        <p>
          <Trans>
            A table with one row for each child, as .xlsx or .csv, in Hindi or English. It is read here; nothing leaves
            this computer before you have seen what would come in.
          </Trans>
        </p>
        <label className="register-file">
          <input
            type="file"
            name="register"
            accept=".csv,.xlsx,.txt,.tsv"
            onChange={(event) => {
              void choose(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          <span>
            <Icon name="upload" size={18} /> {reading ? <Trans>Reading…</Trans> : <Trans>Choose a file</Trans>}
          </span>
        </label>
        {wrong !== null && <Notice look="wrong">{wrong}</Notice>}
        <p className="register-acts">
          <Button onPress={() => void handOutBlank("hi", "टीकाकरण रजिस्टर")}>
            <Trans>A blank register in Hindi</Trans>
          </Button>
          <Button onPress={() => void handOutBlank("en", "Immunization register")}>
            <Trans>A blank register in English</Trans>
          </Button>
        </p>
      </Panel>
      <Earlier onOpen={onOpen} />
    </div>
  );
}

function Earlier({ onOpen }: Pick<ImportsProps, "onOpen">) {
  const { t, i18n } = useLingui();
  const { call, language } = useAtHand();
  const moment = useShownDay();
  const list = useQuery({ queryKey: [listImports.name], queryFn: () => answerTo(call(listImports, {})) });
  const imports = list.data?.imports ?? [];
  return (
    <>
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {imports.length > 0 && (
        <Panel title={t`Registers that were brought in`}>
          <ul className="children-rows">
            {imports.map(({ importId, fileName, facility, begunAt, by, state, rows }) => {
              const place = inLanguage(language, facility);
              const when = moment(begunAt);
              return (
                <li key={importId}>
                  <button type="button" className="children-open" onClick={() => onOpen(importId)}>
                    <span className="register-column-words">
                      <b lang={scriptOf(fileName)}>{fileName}</b>
                      <small>
                        <span lang={place.lang}>{place.first}</span> · <Trans>{i18n.number(rows)} rows</Trans> · {when}
                        {by.name !== null && <span lang={scriptOf(by.name)}> · {by.name}</span>}
                      </small>
                    </span>
                    <span className="tag">{i18n._(importStateWords[state])}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </Panel>
      )}
    </>
  );
}
