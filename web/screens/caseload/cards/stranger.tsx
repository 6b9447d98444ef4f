import { Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import { dosesOfCard } from "../../../../modules/immunization/on-card.ts";
import { planOf } from "../../../../modules/immunization/plan-of.ts";
import { scheduleCodes } from "../../../../modules/schedules/programme.ts";
import { doseName, sayPlanned, vaccineName } from "../../../../modules/schedules/sentence.ts";
import { usualSchedule } from "../../../../modules/schedules/schedules.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { PageHead } from "../../patients/page/page-head.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { dueOf } from "../vaccines/due.ts";
import { useTelling } from "../vaccines/use-telling.ts";
import type { CardRead } from "./reading.ts";

interface StrangerProps {
  readonly read: CardRead & { readonly is: "read" };
  readonly today: CalendarDay;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** A child of whom this phone knows nothing but what their card says. */
export function Stranger({ read, today, onAgain, onBack }: StrangerProps) {
  const { t } = useLingui();
  const telling = useTelling();
  const shownDay = useShownDay();
  const { content } = read;
  const doses = dosesOfCard(content);
  const code = scheduleCodes.find((one) => content.schedule.startsWith(`${one}@`)) ?? usualSchedule;
  const child = { born: { day: content.born }, sex: content.sex };
  const plan = planOf(
    child,
    { schedule: code, jeEndemic: false, doses: [...doses], aefis: [], stopDecisions: [] },
    today,
  );
  const due = dueOf(plan);
  return (
    <div className="scan">
      <PageHead name={content.givenName} title={t`Card`} onBack={onBack}>
        <p>
          <Trans>Born {shownDay(content.born)}</Trans>
        </p>
      </PageHead>
      <Notice look="done">
        <Trans>
          The card is genuine, written on {shownDay(content.writtenOn)}. The child is in another worker’s list.
        </Trans>
      </Notice>
      <Notice look="attention">
        <Trans>A card says nothing of bad reactions. Ask the family before you vaccinate.</Trans>
      </Notice>
      {content.incomplete && (
        <Notice look="attention">
          <Trans>The card had no room for all vaccines: there are older ones that are not on it.</Trans>
        </Notice>
      )}
      <Panel title={t`Due today`}>
        {due.now.length === 0 ? (
          <p>
            <Trans>Nothing is due today.</Trans>
          </p>
        ) : (
          <ul className="vaccine-given">
            {due.now.map((one) => (
              <li key={one.code}>
                <i className={`shape shape-${one.state === "overdue" ? "overdue" : "due"}`} aria-hidden="true" />
                <span>
                  <b>{doseName(telling, one.code)}</b>
                  <span>{sayPlanned(telling, one)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t`Given`}>
        <ul className="vaccine-given">
          {doses.map(({ doseId, vaccine, on }) => (
            <li key={doseId}>
              <i className="shape shape-done" aria-hidden="true" />
              <span>
                <b>{vaccineName(telling, vaccine)}</b>
                <span>{on !== null && telling.day(on)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Button onPress={onAgain}>
        <Trans>Scan another card</Trans>
      </Button>
    </div>
  );
}
