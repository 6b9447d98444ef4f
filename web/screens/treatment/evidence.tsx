import { useLingui } from "@lingui/react/macro";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { scriptOf } from "../../text/language.ts";
import { phaseWords } from "../../text/treatment.ts";
import { Fact, Facts } from "../../ui/panel.tsx";
import { DosesTaken } from "./doses-taken.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { Lackings } from "./lackings.tsx";
import type { Treatment } from "./use-treatments.ts";

interface EvidenceProps {
  /** Whose it is. */
  readonly name: string;
  readonly treatment: Treatment;
}

/** On what the end of the present phase rests. */
export function PhaseEvidence({ name, treatment, regimen }: EvidenceProps & { readonly regimen: Regimen }) {
  const { t, i18n } = useLingui();
  const present = treatment.phases.at(-1);
  if (!present) return null;
  return (
    <section className="treatment-evidence">
      <Heading name={name} words={i18n._(phaseWords[present.code])} />
      <Facts>
        <Fact term={t`Doses taken`}>
          <DosesTaken {...present} />
        </Fact>
        <Fact term={t`Follow-up tests`}>
          <FollowUps treatment={treatment} />
        </Fact>
        <Fact term={t`Still missing`}>
          <Lackings treatment={treatment} regimen={regimen} />
        </Fact>
      </Facts>
    </section>
  );
}

/** On what an outcome rests: the whole course. */
export function CourseEvidence({ name, treatment }: EvidenceProps) {
  const { t } = useLingui();
  return (
    <section className="treatment-evidence">
      <Heading name={name} words={t`Whole course`} />
      <Facts>
        <Fact term={t`Doses taken`}>
          <DosesTaken {...treatment} />
        </Fact>
        <Fact term={t`Follow-up tests`}>
          <FollowUps treatment={treatment} />
        </Fact>
      </Facts>
    </section>
  );
}

function Heading({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <h3>
      {name !== "" && (
        <>
          <span lang={scriptOf(name)}>{name}</span> ·{" "}
        </>
      )}
      {words}
    </h3>
  );
}
