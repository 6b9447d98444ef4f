import "../patients/page/patient-page.css";
import "../caseload/caseload.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import type { CarriedChild } from "../../../modules/worklist/operations.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { ChildLine, useCalled } from "../children/called.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { GrowthView } from "./growth-view.tsx";
import { useGrowing } from "./use-growing.ts";

interface GrowthOnPhoneProps {
  /** Null: not on this phone. */
  readonly child: CarriedChild | null;
  readonly today: CalendarDay;
  readonly onBack: () => void;
}

/** How a child grows, as a worker's phone keeps it. */
export function GrowthOnPhone({ child, ...page }: GrowthOnPhoneProps) {
  const { t } = useLingui();
  if (child) return <Known {...page} child={child} />;
  return (
    <>
      <PageHead name={null} title={t`Child`} onBack={page.onBack} />
      <EmptyState icon="people" title={<Trans>Not on this phone</Trans>}>
        <Trans>They are not in your care, or not any more.</Trans>
      </EmptyState>
    </>
  );
}

function Known({ child, today, onBack }: GrowthOnPhoneProps & { readonly child: CarriedChild }) {
  const { t } = useLingui();
  const title = useCalled()(child.called);
  const growing = useGrowing(child.childId);
  usePageTitle(title, t`Growth`);
  return (
    <div className="caseload-person">
      <PageHead name={title} title={t`Child`} onBack={onBack}>
        <p>
          <ChildLine born={child.born} sex={child.sex} order={child.called.order} />
        </p>
      </PageHead>
      <GrowthView child={child} card={child.growth} today={today} growing={growing} following={growing} />
    </div>
  );
}
