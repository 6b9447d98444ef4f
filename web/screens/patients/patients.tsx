import "../../ui/field-shell.css";
import "./patients.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { SearchField } from "../../ui/text-field.tsx";
import { useLater } from "../administration/facilities/use-later.ts";
import { PatientList } from "./patient-list.tsx";
import { usePatients } from "./use-patients.ts";

interface PatientsProps {
  readonly onOpen: (patientId: string) => void;
  readonly onRegister: (() => void) | null;
}

export function Patients({ onOpen, onRegister }: PatientsProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  // Emptied at once, because that is asked by pressing a button and not by writing.
  const later = useLater(typed.trim(), 300);
  const search = typed.trim() === "" ? "" : later;
  const list = usePatients(search);
  usePageTitle(t`Patients`, t`Khurak`);

  return (
    <div className="patients">
      <Heading
        title={t`My patients`}
        acts={
          onRegister && (
            <span className="patients-register">
              <Button look="main" icon="plus" onPress={onRegister}>
                <Trans>Register a patient</Trans>
              </Button>
            </span>
          )
        }
      />
      <search className="patients-search">
        <SearchField label={t`Find by name or phone`} value={typed} onChange={setTyped} maxLength={80} />
      </search>
      <PatientList list={list} search={search} onOpen={onOpen} onRegister={onRegister} onShowAll={() => setTyped("")} />
    </div>
  );
}
