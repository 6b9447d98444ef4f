import { useLingui } from "@lingui/react/macro";
import { grades, type SymptomGrade } from "../../../modules/symptoms/symptom.ts";
import { symptomGradeWords } from "../../text/symptoms.ts";

export const gradeShapes: Record<SymptomGrade, string> = { mild: "later", moderate: "attention", severe: "overdue" };

/** How bad: a shape, a number from 1 to 3, and for whoever hears it a word. */
export function GradeMark({ how }: { readonly how: SymptomGrade }) {
  const { i18n } = useLingui();
  return (
    <span className={`symptoms-grade symptoms-grade-${how}`}>
      <i className={`shape shape-${gradeShapes[how]}`} aria-hidden="true" />
      <span aria-hidden="true">{i18n.number(grades.indexOf(how) + 1)}</span>
      <span className="only-heard">{i18n._(symptomGradeWords[how])}</span>
    </span>
  );
}

export function GradeLegend() {
  const { i18n } = useLingui();
  return (
    <ul className="symptoms-legend">
      {grades.map((how) => (
        <li key={how}>
          <i className={`shape shape-${gradeShapes[how]}`} aria-hidden="true" />
          {i18n.number(grades.indexOf(how) + 1)} {i18n._(symptomGradeWords[how])}
        </li>
      ))}
    </ul>
  );
}
