import "../patients/fields.css";
import "../patients/page/patient-page.css";
import "../children/children.css";
import "./caseload.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment, useState } from "react";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { CarriedChild as Card } from "../../../modules/worklist/operations.ts";
import { childPhoneWords, kinWords } from "../../text/children.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Fact, Facts } from "../../ui/panel.tsx";
import { useAtHand } from "../at-hand.ts";
import { CertificatePanel } from "../certificates/certificate-panel.tsx";
import { ChildLine, useCalled } from "../children/called.tsx";
import { FinderPanel } from "../children/finder-panel.tsx";
import { EndCare } from "../children/end-care.tsx";
import { Dial } from "../patients/dial.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { CardNotice } from "./cards/card-notice.tsx";
import { CardPanel } from "./cards/card-panel.tsx";
import { Fold } from "./fold.tsx";
import { SentOn } from "./growing/sent-on.tsx";
import { useSentOn } from "./growing/use-sent-on.ts";
import { HomePlace } from "./home/home-place.tsx";
import type { CardsHere } from "./cards/cards-here.ts";
import type { CardRead } from "./cards/reading.ts";
import type { BatchesHere } from "./vaccines/batch.ts";
import { ChildVaccines } from "./vaccines/child-vaccines.tsx";

interface CarriedChildProps {
  /** Null: not on this phone. */
  readonly child: Card | null;
  /** All of this phone. */
  readonly carried: readonly Card[];
  /** The calendar day in the house's time zone. */
  readonly today: CalendarDay;
  readonly batches: BatchesHere;
  readonly cards: CardsHere;
  /** Their card, where it was just read. */
  readonly read: (CardRead & { readonly is: "read" }) | null;
  /** They were registered on this phone and are not at the house yet. */
  readonly notSent: boolean;
  /** Something about them the house did not take. */
  readonly refused: boolean;
  readonly onGrowth: () => void;
  readonly onBack: () => void;
  readonly onOpenChild: (childId: string) => void;
  readonly onWaiting: () => void;
}

/** A child in a worker's care, as the phone keeps them. */
export function CarriedChild({ child, ...page }: CarriedChildProps) {
  const { t } = useLingui();
  const called = useCalled();
  const title = child ? called(child.called) : null;
  usePageTitle(title ?? t`Child`, t`Khurak`);
  if (child === null) {
    return (
      <>
        <PageHead name={null} title={t`Child`} onBack={page.onBack} />
        <EmptyState icon="people" title={<Trans>Not on this phone</Trans>}>
          <Trans>They are not in your care, or not any more.</Trans>
        </EmptyState>
      </>
    );
  }
  return <Known key={child.childId} {...page} child={child} title={title ?? ""} />;
}

interface KnownProps extends CarriedChildProps {
  readonly child: Card;
  readonly title: string;
}

function Known({ child, title, carried, today, batches, cards, read, notSent, refused, ...ways }: KnownProps) {
  const { t } = useLingui();
  const { onBack, onGrowth, onOpenChild, onWaiting } = ways;
  const { childId, born, sex, called, waiting } = child;
  const [ending, setEnding] = useState(false);
  const by = useSentOn([child])(child);
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
      {refused && (
        <Notice
          look="attention"
          act={
            <Button onPress={onWaiting}>
              <Trans>Look at it</Trans>
            </Button>
          }
        >
          <Trans>Something that was recorded about this child was not taken.</Trans>
        </Notice>
      )}
      {by !== null && (
        <Notice
          look="attention"
          act={
            <Button onPress={onGrowth}>
              <Trans>Look at it</Trans>
            </Button>
          }
        >
          <SentOn by={by} today={today} />
        </Notice>
      )}
      {read && <CardNotice child={child} read={read} />}
      <ChildVaccines
        child={child}
        today={today}
        carried={carried}
        batches={batches}
        onOpenChild={onOpenChild}
        onBack={onBack}
      >
        <Button icon="chart" wide onPress={onGrowth}>
          <Trans>Growth and food</Trans>
        </Button>
        <CardPanel child={child} cards={cards} today={today} />
        {!notSent && (
          <CertificatePanel childId={childId} name={called.name} born={born} immunization={child.immunization} />
        )}
        <HowToFind child={child} today={today} />
        {!notSent && child.facility && (
          <FinderPanel
            childId={childId}
            name={called.name}
            village={child.village}
            placeId={child.facility.placeId}
            today={today}
            offered
          />
        )}
        {!notSent && <WholeRecord childId={childId} />}
        <Button icon="closed" wide onPress={() => setEnding(true)}>
          <Trans>This child’s care ends</Trans>
        </Button>
        {ending && (
          <EndCare childId={childId} born={born.day} today={today} onClose={() => setEnding(false)} onDone={onBack} />
        )}
      </ChildVaccines>
    </div>
  );
}

function HowToFind({ child, today }: Pick<KnownProps, "child" | "today">) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const shownDay = useShownDay();
  const { born, mother, guardian, phone, village, landmark, facility } = child;
  const place = facility && inLanguage(language, facility);
  return (
    <Fold
      title={t`How to find them`}
      says={[...(mother === null ? [] : [mother]), village].map((words, at) => (
        <Fragment key={words}>
          {at > 0 && " · "}
          <bdi lang={scriptOf(words)}>{words}</bdi>
        </Fragment>
      ))}
    >
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
      <HomePlace child={child} today={today} />
    </Fold>
  );
}

function WholeRecord({ childId }: Pick<Card, "childId">) {
  return (
    <a className="caseload-whole" href={`/children/${childId}`}>
      <Icon name="patient" />
      <span>
        <Trans>The whole record</Trans>
        <small>
          <Trans>Name them, correct, agreement; needs network</Trans>
        </small>
      </span>
    </a>
  );
}
