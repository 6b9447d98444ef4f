import "../patients/fields.css";
import "../patients/page/patient-page.css";
import "../children/children.css";
import "./caseload.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type * as z from "zod/mini";
import type { ChildCard } from "../../../modules/children/shown.ts";
import { childPhoneWords, kinWords } from "../../text/children.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Fact, Facts, Panel } from "../../ui/panel.tsx";
import { useAtHand } from "../at-hand.ts";
import { ChildLine, useCalled } from "../children/called.tsx";
import { Dial } from "../patients/dial.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { useShownDay } from "../patients/shown-day.ts";

type Card = z.infer<typeof ChildCard>;

interface CarriedChildProps {
  /** Null: not on this phone. */
  readonly child: Card | null;
  readonly onBack: () => void;
}

/** A child in a worker's care, as the phone keeps them. */
export function CarriedChild({ child, onBack }: CarriedChildProps) {
  const { t } = useLingui();
  const called = useCalled();
  const title = child ? called(child.called) : null;
  usePageTitle(title ?? t`Child`, t`Khurak`);
  if (child === null) {
    return (
      <>
        <PageHead name={null} title={t`Child`} onBack={onBack} />
        <EmptyState icon="people" title={<Trans>Not on this phone</Trans>}>
          <Trans>
            A child who was registered just now stands here once the registration is sent. Others are not in your care,
            or not any more.
          </Trans>
        </EmptyState>
      </>
    );
  }
  return <Known child={child} title={title ?? ""} onBack={onBack} />;
}

interface KnownProps {
  readonly child: Card;
  readonly title: string;
  readonly onBack: () => void;
}

function Known({ child, title, onBack }: KnownProps) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const shownDay = useShownDay();
  const { childId, born, sex, called, mother, guardian, phone, village, landmark, facility, waiting } = child;
  const place = facility && inLanguage(language, facility);
  return (
    <div className="caseload-person">
      <PageHead name={title} title={t`Child`} onBack={onBack}>
        <p>
          <ChildLine born={born} sex={sex} order={called.order} />
        </p>
      </PageHead>
      {waiting && (
        <p className="caseload-note">
          <i className="shape shape-attention" aria-hidden="true" />{" "}
          <Trans>Your list was full: your admin gives this child to a worker with room.</Trans>
        </p>
      )}
      <Panel title={t`How to find them`}>
        <Facts>
          <Fact term={t`Date of birth`}>
            {shownDay(born.day)} {!born.exact && <Trans>(estimated)</Trans>}
          </Fact>
          {mother !== null && (
            <Fact term={t`Mother`}>
              <span lang={scriptOf(mother)}>{mother}</span>
            </Fact>
          )}
          {guardian && (
            <Fact term={i18n._(kinWords[guardian.relation])}>
              <span lang={scriptOf(guardian.name)}>{guardian.name}</span>
            </Fact>
          )}
          {phone && (
            <Fact term={t`Phone`}>
              <Dial number={phone.number} /> ({i18n._(childPhoneWords[phone.of])})
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
          <Fact term={t`Registered on`}>{shownDay(child.registeredOn)}</Fact>
        </Facts>
      </Panel>
      <a className="caseload-whole" href={`/children/${childId}`}>
        <Icon name="patient" />
        <span>
          <Trans>The whole record</Trans>
          <small>
            <Trans>Name them, correct, agreement; needs network</Trans>
          </small>
        </span>
      </a>
    </div>
  );
}
