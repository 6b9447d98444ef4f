import "../doses/doses.css";
import "../patients/fields.css";
import "../patients/page/patient-page.css";
import "./caseload.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { ageOn } from "../../../modules/people/patient.ts";
import type { CaseloadRow } from "../../../modules/worklist/operations.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Fact, Facts, Panel } from "../../ui/panel.tsx";
import { useAtHand } from "../at-hand.ts";
import { CourseDoses } from "../doses/course-doses.tsx";
import { Dial } from "../patients/dial.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { PersonLine } from "../patients/person-line.tsx";
import { HowTheyFeelNow } from "./how-they-feel-now.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";

interface PersonProps {
  /** Null: not in this phone's caseload. */
  readonly person: CaseloadRow | null;
  readonly onBack: () => void;
}

/** Somebody in a worker's care, as the phone keeps them: how to find them, and their doses day by day. */
export function Person({ person, onBack }: PersonProps) {
  const { t } = useLingui();
  usePageTitle(person?.name ?? t`Patient`, t`Khurak`);
  if (person === null) {
    return (
      <>
        <PageHead name={null} title={t`Patient`} onBack={onBack} />
        <EmptyState icon="people" title={<Trans>Not on this phone</Trans>}>
          <Trans>
            Whoever was registered just now stands here once the registration is sent. Others are not in your care, or
            not any more.
          </Trans>
        </EmptyState>
      </>
    );
  }
  return <Known person={person} onBack={onBack} />;
}

function Known({ person, onBack }: { readonly person: CaseloadRow; readonly onBack: () => void }) {
  const { t } = useLingui();
  const { language } = useAtHand();
  const today = useToday();
  const shownDay = useShownDay();
  const { patientId, name, born, sex, phone, village, landmark, facility, registeredOn, course } = person;
  const place = facility && inLanguage(language, facility);
  return (
    <div className="caseload-person">
      <PageHead name={name} title={t`Patient`} onBack={onBack}>
        <p>
          <PersonLine age={ageOn(born, today)} sex={sex} />
        </p>
      </PageHead>
      {course ? (
        <CourseDoses patientId={patientId} treatment={course} choice={null} />
      ) : (
        <p className="caseload-note">
          <Icon name="pill" /> <Trans>No treatment is running.</Trans>
        </p>
      )}
      <HowTheyFeelNow patientId={patientId} />
      <Panel title={t`How to find them`}>
        <Facts>
          {phone && (
            <Fact term={t`Phone`}>
              <Dial number={phone.number} />
            </Fact>
          )}
          <Fact term={t`Village`}>
            <span lang={scriptOf(village)}>{village}</span>
          </Fact>
          {landmark !== null && landmark !== "" && (
            <Fact term={t`Landmark`}>
              <span lang={scriptOf(landmark)}>{landmark}</span>
            </Fact>
          )}
          {place && (
            <Fact term={t`Facility`}>
              <span lang={place.lang}>{place.first}</span>
            </Fact>
          )}
          <Fact term={t`Registered on`}>{shownDay(registeredOn)}</Fact>
        </Facts>
      </Panel>
      <a className="caseload-whole" href={`/patients/${patientId}`}>
        <Icon name="patient" />
        <span>
          <Trans>The whole record</Trans>
          <small>
            <Trans>X-ray, results, treatment; needs network</Trans>
          </small>
        </span>
      </a>
    </div>
  );
}
