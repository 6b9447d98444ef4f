import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAtHand } from "../../at-hand.ts";
import { PersonLine } from "../person-line.tsx";
import { NotShown, PatientSkeleton } from "./not-shown.tsx";
import { PageHead } from "./page-head.tsx";
import { usePatientRow } from "./use-patient.ts";

interface PatientRowOnlyProps {
  readonly patientId: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

/** A laboratory knows whose sputum it is, and nothing of their life. */
export function PatientRowOnly({ patientId, onBack, children }: PatientRowOnlyProps) {
  const { t } = useLingui();
  const { language } = useAtHand();
  const read = usePatientRow(patientId);
  usePageTitle(t`Patient`, t`Khurak`);
  const row = read.data;
  const refused =
    read.error ??
    (row === null ? new Error("", { cause: { code: "no-such-thing", says: "", params: {}, issues: [] } }) : null);
  if (!row) {
    return (
      <div className="patient-page">
        <PageHead name={null} title={t`Patient`} onBack={onBack} />
        {refused ? (
          <NotShown error={refused} fetching={read.isFetching} onAgain={() => void read.refetch()} onBack={onBack} />
        ) : (
          <PatientSkeleton label={t`Loading the patient`} />
        )}
      </div>
    );
  }
  const place = row.facility && inLanguage(language, row.facility);
  return (
    <div className="patient-page">
      <PageHead name={row.name} title={t`Patient`} onBack={onBack}>
        <p>
          <PersonLine age={row.age} sex={row.sex} />
        </p>
        <p>
          {row.village !== null && <span lang={scriptOf(row.village)}>{row.village} · </span>}
          {place && <span lang={place.lang}>{place.first}</span>}
        </p>
      </PageHead>
      {children}
    </div>
  );
}
