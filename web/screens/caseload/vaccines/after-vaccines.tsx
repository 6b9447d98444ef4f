import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { classOfAefi, firstActFor } from "../../../../modules/immunization/aefi.ts";
import type { AefiKept } from "../../../../modules/immunization/shown.ts";
import { vaccineName } from "../../../../modules/schedules/sentence.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { aefiClassWords, aefiSignWords, aefiStandsWords, graveWords } from "../../../text/aefi.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { DangerNow } from "./danger-now.tsx";
import { ReportAefi } from "./report-aefi.tsx";
import { useTelling } from "./use-telling.ts";

interface AfterVaccinesProps {
  readonly child: CarriedChild;
  readonly today: CalendarDay;
}

/** What a child had after vaccines, as far as this phone knows; and a way to report it. */
export function AfterVaccines({ child, today }: AfterVaccinesProps) {
  const { t } = useLingui();
  const [reporting, setReporting] = useState(false);
  const [kept, setKept] = useState(false);
  const { aefis, doses } = child.immunization;
  const newest = aefis.toSorted((a, b) => (a.beganOn < b.beganOn ? 1 : -1));
  const [last] = aefis.slice(-1);
  if (doses.length === 0 && aefis.length === 0) return null;
  return (
    <Panel title={t`After vaccines`}>
      <div role="status">
        {kept && last && (
          <>
            <Notice look="done" inLiveRegion>
              <Trans>The report is safe on this phone.</Trans>
            </Notice>
            {firstActFor(last) !== "watch" && <DangerNow act={firstActFor(last)} />}
          </>
        )}
      </div>
      {newest.length > 0 && (
        <ul className="vaccine-given">
          {newest.map((one) => (
            <Happened key={one.aefiId} aefi={one} />
          ))}
        </ul>
      )}
      {doses.length > 0 && (
        <Button icon="flag" wide onPress={() => setReporting(true)}>
          <Trans>Something after a vaccine</Trans>
        </Button>
      )}
      {reporting && (
        <ReportAefi
          childId={child.childId}
          doses={doses}
          today={today}
          onClose={() => setReporting(false)}
          onKept={() => {
            setReporting(false);
            setKept(true);
          }}
        />
      )}
    </Panel>
  );
}

function Happened({ aefi }: { readonly aefi: AefiKept }) {
  const { i18n } = useLingui();
  const telling = useTelling();
  const is = classOfAefi(aefi);
  const what = [
    ...aefi.seen.map((sign) => i18n._(aefiSignWords[sign])),
    ...aefi.grave.map((one) => i18n._(graveWords[one])),
  ];
  return (
    <li>
      <i className={`shape shape-${is === "minor" ? "none" : "attention"}`} aria-hidden="true" />
      <span>
        <b>{what.length > 0 ? what.join(", ") : i18n._(aefiStandsWords[aefi.stands])}</b>
        <span>
          {telling.day(aefi.beganOn)} · {i18n._(aefiClassWords[is])} · {i18n._(aefiStandsWords[aefi.stands])}
        </span>
        <span>
          <Trans>after {aefi.gave.map(({ vaccine }) => vaccineName(telling, vaccine)).join(", ")}</Trans>
        </span>
      </span>
    </li>
  );
}
