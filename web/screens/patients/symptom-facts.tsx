import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { symptomCodes } from "../../../modules/people/symptom-screen.ts";
import { symptomWords } from "../../text/people.ts";

const shapes = { yes: "attention", no: "none", "not-asked": "unknown" } as const;

/** What is felt first; what was not asked is said, and is not a no. */
export function SymptomFacts({ answers }: { readonly answers: Readonly<Record<string, string>> }) {
  const heard = (answer: string) => symptomCodes.filter((code) => (answers[code] ?? "not-asked") === answer);
  return (
    <div className="patient-symptoms">
      <Heard answer="yes" codes={heard("yes")} words={<Trans>Yes</Trans>} />
      <Heard answer="no" codes={heard("no")} words={<Trans>No</Trans>} />
      <Heard answer="not-asked" codes={heard("not-asked")} words={<Trans>Not asked</Trans>} />
    </div>
  );
}

interface HeardProps {
  readonly answer: keyof typeof shapes;
  readonly codes: readonly (typeof symptomCodes)[number][];
  readonly words: ReactNode;
}

function Heard({ answer, codes, words }: HeardProps) {
  const { i18n } = useLingui();
  if (codes.length === 0) return null;
  return (
    <div className="patient-heard">
      <span className="patient-heard-answer">
        <i className={`shape shape-${shapes[answer]}`} aria-hidden="true" />
        {words}
      </span>
      <span>{codes.map((code) => i18n._(symptomWords[code])).join(", ")}</span>
    </div>
  );
}
