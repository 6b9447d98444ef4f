import "../../../ui/field-shell.css";
import "../../patients/fields.css";
import "../../patients/page/patient-page.css";
import "../children.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { calledBy, type ChildId } from "../../../../modules/children/child.ts";
import { correctChild, endAsSame, endCare, giveChild, readChild } from "../../../../modules/children/operations.ts";
import { assignTask } from "../../../../modules/tasks/operations.ts";
import { childPhoneWords, kinWords } from "../../../text/children.ts";
import { inLanguage, scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { Fact, Facts, Panel } from "../../../ui/panel.tsx";
import { later } from "../../../app/later.tsx";
import { withWordsOfGrowth } from "../../../app/words-of-growth.ts";
import { answerTo, refusalOf } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { AefiPanel } from "../../aefi/aefi-panel.tsx";
import { Unread } from "../../diagnosis/unread.tsx";
import { Dial } from "../../patients/dial.tsx";
import { PageHead } from "../../patients/page/page-head.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { useToday } from "../../patients/today.ts";
import { ChildLine, useCalled } from "../called.tsx";
import { EndCare } from "../end-care.tsx";
import { GiveChild } from "../give-child.tsx";
import { VaccinesPanel } from "../vaccines/vaccines-panel.tsx";
import { ChildCards } from "./child-cards.tsx";
import { CameFrom } from "./came-from.tsx";
import { ChildCertificate } from "./child-certificate.tsx";
import { ChildConsentPanel } from "./child-consent-panel.tsx";
import { ChildOutreach } from "./child-outreach.tsx";
import { ChildHistory } from "./child-history.tsx";
import { CorrectChild } from "./correct-child.tsx";
import { CareEnded } from "./care-ended.tsx";
import { type Child, useReadChildAgain } from "./child-shown.ts";
import { SameChild } from "./same-child.tsx";

const AssignTask = later(() => import("../../tasks/assign-task.tsx"), "AssignTask");
const GrowthPanel = later(() => withWordsOfGrowth(import("../../growth/growth-panel.tsx")), "GrowthPanel");

interface ChildPageProps {
  readonly childId: ChildId;
  readonly onBack: () => void;
}

/** One child: who they are, whose, and who carries them. */
export function ChildPage({ childId, onBack }: ChildPageProps) {
  const { t } = useLingui();
  const { call } = useAtHand();
  const read = useQuery({
    queryKey: [readChild.name, childId],
    queryFn: () => answerTo(call(readChild, { childId })),
  });
  const called = useCalled();
  const title = read.data ? called(calledBy(read.data.identity)) : null;
  usePageTitle(title ?? t`Child`, t`Khurak`);
  if (!read.data) {
    return (
      <>
        <PageHead name={null} title={t`Child`} onBack={onBack} />
        <Unread
          waiting={read.isPending ? t`The record is loading` : null}
          error={read.error}
          working={read.isFetching}
          onAgain={() => void read.refetch()}
        />
      </>
    );
  }
  const offline = read.error !== null && refusalOf(read.error).code === "no-network";
  return <Known child={read.data} title={title ?? ""} stale={offline} onBack={onBack} />;
}

interface KnownProps {
  readonly child: Child;
  readonly title: string;
  /** It could not be read anew. */
  readonly stale: boolean;
  readonly onBack: () => void;
}

function Known({ child, title, stale, onBack }: KnownProps) {
  const { t, i18n } = useLingui();
  const { language, actor } = useAtHand();
  const shownDay = useShownDay();
  const [open, setOpen] = useState<"correct" | "give" | "end" | "same" | "ask" | null>(null);
  const { childId, identity, facility, worker, waiting, registeredOn, ended } = child;
  const again = useReadChildAgain(childId);
  const today = useToday();
  const { born, mother, guardian, phone, address, ofBirth, identifiers } = identity;
  const may = (
    operation: typeof correctChild | typeof giveChild | typeof endCare | typeof endAsSame | typeof assignTask,
  ) => operation.allow.some((rule) => rule.couldPass(actor));
  const place = facility && inLanguage(language, facility);
  const rch = identifiers.find(({ kind }) => kind === "rch");
  return (
    <div className="children">
      <PageHead name={title} title={t`Child`} onBack={onBack}>
        <p>
          <ChildLine born={born} sex={identity.sex} order={ofBirth?.order ?? null} />
        </p>
      </PageHead>
      {stale && (
        <p className="quiet">
          <Trans>No network. This is the record as it was last read.</Trans>
        </p>
      )}
      <CareEnded child={child} />
      {waiting && (
        <p className="children-mark">
          <i className="shape shape-attention" aria-hidden="true" />{" "}
          <Trans>Waits for a place in a worker’s list.</Trans>
        </p>
      )}
      <VaccinesPanel child={child} />
      <AefiPanel childId={childId} />
      <Suspense fallback={null}>
        <GrowthPanel childId={childId} />
      </Suspense>
      <Panel
        title={t`Who they are`}
        act={
          may(correctChild) && (
            <Button look="bare" onPress={() => setOpen("correct")}>
              {identity.name === null ? <Trans>Give the name</Trans> : <Trans>Correct</Trans>}
            </Button>
          )
        }
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
            <span lang={scriptOf(address.village)}>{address.village}</span>
          </Fact>
          {address.landmark !== null && (
            <Fact term={t`Landmark`}>
              <span lang={scriptOf(address.landmark)}>{address.landmark}</span>
            </Fact>
          )}
          {rch && <Fact term={t`RCH number`}>{rch.value}</Fact>}
        </Facts>
      </Panel>
      <Panel
        title={t`Who looks after them`}
        act={
          may(giveChild) &&
          ended === null && (
            <Button look="bare" onPress={() => setOpen("give")}>
              {worker.memberId === null || waiting ? (
                <Trans>Give to a worker</Trans>
              ) : (
                <Trans>Give to another worker</Trans>
              )}
            </Button>
          )
        }
      >
        <Facts>
          <Fact term={t`Worker`}>
            {worker.name === null ? <Trans>Nobody yet</Trans> : <span lang={scriptOf(worker.name)}>{worker.name}</span>}
          </Fact>
          {place && (
            <Fact term={t`Health centre`}>
              <span lang={place.lang}>{place.first}</span>
            </Fact>
          )}
          <Fact term={t`Registered on`}>{shownDay(registeredOn)}</Fact>
        </Facts>
      </Panel>
      <ChildCards childId={childId} />
      <ChildCertificate child={child} />
      {ended === null && (may(endCare) || may(endAsSame) || may(assignTask)) && (
        <div className="children-acts">
          {may(assignTask) && facility && (
            <Button icon="flag" onPress={() => setOpen("ask")}>
              <Trans>Ask a worker</Trans>
            </Button>
          )}
          {may(endCare) && (
            <Button icon="closed" onPress={() => setOpen("end")}>
              <Trans>This child’s care ends</Trans>
            </Button>
          )}
          {may(endAsSame) && (
            <Button icon="copy" onPress={() => setOpen("same")}>
              <Trans>Entered twice</Trans>
            </Button>
          )}
        </div>
      )}
      <ChildConsentPanel child={child} />
      <ChildOutreach child={child} />
      <CameFrom childId={childId} />
      <ChildHistory child={child} />
      {open === "correct" && <CorrectChild child={child} onClose={() => setOpen(null)} />}
      {open === "same" && <SameChild child={child} onClose={() => setOpen(null)} />}
      {open === "end" && (
        <EndCare
          childId={childId}
          born={born.day}
          today={today}
          onClose={() => setOpen(null)}
          onDone={() => {
            again();
            setOpen(null);
          }}
        />
      )}
      {open === "ask" && facility && (
        <Suspense fallback={null}>
          <AssignTask
            child={{
              childId,
              called: calledBy(identity),
              placeId: facility.placeId,
              workerId: waiting ? null : worker.memberId,
            }}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
      {open === "give" && facility && (
        <GiveChild
          childId={childId}
          called={calledBy(identity)}
          placeId={facility.placeId}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
