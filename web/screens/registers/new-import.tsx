import "../../ui/field-shell.css";
import "../patients/fields.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import type { Meaning } from "../../../modules/registers/columns.ts";
import { beginImport } from "../../../modules/registers/operations.ts";
import { readRegister } from "../../../modules/registers/read-register.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Panel } from "../../ui/panel.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { WorkerField } from "../children/register/worker-field.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { FacilityField } from "../patients/register/facility-field.tsx";
import { useToday } from "../patients/today.ts";
import { ColumnsPanel } from "./columns-panel.tsx";
import type { OpenFile } from "./open-file.ts";
import { Preview } from "./preview.tsx";

interface NewImportProps {
  readonly file: OpenFile;
  readonly onLeave: () => void;
  readonly onBegun: (importId: string) => void;
}

/** From a file to its preview: which column is what, and where the children belong. */
export function NewImport({ file, onLeave, onBegun }: NewImportProps) {
  const { t } = useLingui();
  const today = useToday();
  const [meanings, setMeanings] = useState<readonly Meaning[]>(() =>
    // What could mean two vaccines is chosen by a person: a dose that counts for too much hides one that is due.
    file.head.columns.map(({ meaning, sure }) => (sure ? meaning : null)),
  );
  const [placeId, setPlaceId] = useState("");
  const [workerId, setWorkerId] = useState("");
  const [village, setVillage] = useState("");
  const [asked, setAsked] = useState(false);
  const [previewed, setPreviewed] = useState(false);
  const rows = useMemo(
    () =>
      previewed
        ? readRegister(file.sheet, file.head.line, { meanings, village: village.trim() || null, today }).rows
        : [],
    [file, meanings, village, today, previewed],
  );
  const lacks = (["born", "sex"] as const).filter((field) => !meanings.includes(field));
  const noFamily = !meanings.includes("mother") && !meanings.includes("father");
  const wrong = lacks.length > 0 || noFamily || placeId === "";

  if (previewed) {
    return (
      <Preview
        file={file}
        rows={rows}
        placeId={placeId}
        workerId={workerId === "" ? null : workerId}
        onBack={() => setPreviewed(false)}
        onBegun={onBegun}
      />
    );
  }
  return (
    <form
      className="children register"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!wrong) setPreviewed(true);
      }}
    >
      <PageHead name={null} title={t`Bring in a register`} onBack={onLeave}>
        <p>
          {file.name}
          {file.sheetName !== null && ` · ${file.sheetName}`}
        </p>
      </PageHead>
      {file.notices.map((notice) => (
        <Notice key={notice} look="attention">
          {notice === "two-lines" && (
            <Trans>
              The headings stand in two rows, so some columns cannot be told apart. Write each heading in one cell, as
              “Penta-1”, and choose the file again; or say below what each column is.
            </Trans>
          )}
          {notice === "merged" && (
            <Trans>
              Some cells are merged: only the first row of them has the words. Look at these rows afterwards.
            </Trans>
          )}
          {notice === "windows-1252" && (
            <Trans>
              The file is saved in an old way that has no Hindi letters. If names look wrong below, save it as “CSV
              UTF-8” or .xlsx.
            </Trans>
          )}
        </Notice>
      ))}
      <ColumnsPanel sheet={file.sheet} head={file.head} meanings={meanings} onChange={setMeanings} />
      <Panel title={t`Where do these children belong?`}>
        <div className="patient-form register-where">
          <FacilityField
            operation={beginImport}
            placeId={placeId}
            wrong={asked && placeId === ""}
            onChange={(chosen) => {
              setPlaceId(chosen);
              setWorkerId("");
            }}
          />
          {placeId !== "" && (
            <WorkerField
              placeId={placeId}
              workerId={workerId}
              none={t`Nobody yet`}
              wrong={null}
              onChange={setWorkerId}
            />
          )}
          <p className="quiet">
            <Trans>
              A worker carries 50 children. Whoever has no room waits in the list “Children without a worker”.
            </Trans>
          </p>
          {!meanings.includes("village") && (
            <TextField
              name="village"
              label={t`Village of all of them`}
              value={village}
              maxLength={120}
              onChange={setVillage}
            />
          )}
        </div>
      </Panel>
      {asked && (lacks.length > 0 || noFamily) && (
        <Notice look="wrong">
          <Trans>Say which columns hold the date of birth, the sex, and the mother or the father.</Trans>
        </Notice>
      )}
      <div className="register-acts">
        <Button onPress={onLeave}>
          <Trans>Another file</Trans>
        </Button>
        <Button look="main" type="submit">
          <Trans>See what would come in</Trans>
        </Button>
      </div>
    </form>
  );
}
