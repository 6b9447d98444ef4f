import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import { asksForDoctor, knownOf, type SymptomCode } from "../../../modules/symptoms/symptom.ts";
import { drugsIn } from "../../../modules/treatment/medicine.ts";
import { dueOn } from "../../../modules/treatment/prescription.ts";
import { drugWords } from "../../text/drugs.ts";
import { scriptOf } from "../../text/language.ts";
import { symptomGradeWords, symptomWords } from "../../text/symptoms.ts";
import { Button } from "../../ui/button.tsx";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { Treatment } from "../treatment/use-treatments.ts";
import { GradeMark } from "./grade-mark.tsx";
import { LookForm } from "./look-form.tsx";
import { type Report, wantsLook } from "./use-symptoms.ts";
import { VoicePlayer } from "./voice-player.tsx";

interface ReportCardProps {
  readonly patientId: PatientId;
  readonly report: Report;
  readonly treatment: Treatment | null;
  readonly mayLook: boolean;
  /** Writes a side effect of it; null: this person does not, or no treatment runs. */
  readonly onRecord: ((code: SymptomCode) => void) | null;
}

/** One report: what was said and by whom, which medicine may do it, and what was done about it. */
export function ReportCard({ patientId, report, treatment, mayLook, onRecord }: ReportCardProps) {
  const { i18n } = useLingui();
  const day = useShownDay()(report.day);
  const { symptoms, note, voice, source, by, looks } = report;
  return (
    <li>
      <p className="symptoms-when">
        <b>{day}</b> {source === "patient" ? <Trans>the patient, on their phone</Trans> : <WrittenBy by={by} />}
      </p>
      {symptoms.length === 0 && voice === null && (
        <p>
          <i className="shape shape-done" aria-hidden="true" /> <Trans>Well</Trans>
        </p>
      )}
      {symptoms.length > 0 && (
        <ul className="symptoms-said">
          {symptoms.map(({ code, how }) => (
            <li key={code}>
              <GradeMark how={how} /> {i18n._(symptomWords[code])}
              <span className="symptoms-how"> · {i18n._(symptomGradeWords[how])}</span>
              {treatment && <MayComeFrom code={code} treatment={treatment} day={report.day} />}
              {onRecord && (
                <Button look="bare" onPress={() => onRecord(code)}>
                  <Trans>Record as a side effect</Trans>
                  <span className="only-heard">{i18n._(symptomWords[code])}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {note !== null && <q lang={scriptOf(note)}>{note}</q>}
      {voice !== null && <VoicePlayer patientId={patientId} report={report} voice={voice} />}
      {looks.map((look) => (
        <Looked key={look.at} look={look} />
      ))}
      {wantsLook(report) && mayLook && (
        <LookForm patientId={patientId} reportId={report.reportId} grave={asksForDoctor(symptoms).length > 0} />
      )}
      {wantsLook(report) && !mayLook && (
        <p className="symptoms-waits">
          <i className="shape shape-attention" aria-hidden="true" /> <Trans>Nobody has looked yet</Trans>
        </p>
      )}
    </li>
  );
}

/** Which of what they took that day is known to do it. */
function MayComeFrom({
  code,
  treatment,
  day,
}: {
  readonly code: SymptomCode;
  readonly treatment: Treatment;
  readonly day: Report["day"];
}) {
  const { i18n } = useLingui();
  const { drugs, source } = knownOf[code];
  const taken = new Set(dueOn(treatment.prescriptions, day).flatMap(({ medicine }) => drugsIn(medicine)));
  const names = drugs
    .filter((drug) => taken.has(drug))
    .map((drug) => i18n._(drugWords[drug]))
    .join(", ");
  if (names === "") return null;
  return (
    <small title={source.says}>
      <Trans>may come from {names}</Trans>
      {source.confidence === "unverified" && (
        <>
          {" "}
          <Trans>(not checked against a source)</Trans>
        </>
      )}
    </small>
  );
}

function Looked({ look: { at, by, words } }: { readonly look: Report["looks"][number] }) {
  const day = useShownDay()(at);
  return (
    <p className="symptoms-looked">
      <i className="shape shape-done" aria-hidden="true" />
      <span>
        <Trans>
          Seen on {day} by <WrittenBy by={by} />
        </Trans>
        {words !== null && (
          <>
            {": "}
            <q lang={scriptOf(words)}>{words}</q>
          </>
        )}
      </span>
    </p>
  );
}
