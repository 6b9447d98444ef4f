import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import type { Plan } from "../../../../modules/schedules/plan.ts";
import type { PlannedDose } from "../../../../modules/schedules/planned-dose.ts";
import { doseName, sayJudged, sayPlanned } from "../../../../modules/schedules/sentence.ts";
import type { VaccineCode } from "../../../../modules/schedules/vaccines.ts";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { notGivenWords } from "../../../text/immunization.ts";
import { Button } from "../../../ui/button.tsx";
import { useFollowed } from "../../phone/phone-at-hand.ts";
import { type Batches, type BatchesHere, batchToday, isExpired } from "./batch.ts";
import { BatchesForm, type Sites } from "./batches-form.tsx";
import { type Due, judgedToday } from "./due.ts";
import { NotGivenForm } from "./not-given-form.tsx";
import { useTelling } from "./use-telling.ts";
import type { Gift } from "./gift.ts";
import { useVaccinating } from "./use-vaccinating.ts";
import { VaccineLine } from "./vaccine-line.tsx";
import { lineOf, whereOf } from "./where.ts";

interface TodayVaccinesProps {
  readonly child: CarriedChild;
  readonly plan: Plan;
  readonly due: Due;
  readonly batches: BatchesHere;
  readonly working: boolean;
  readonly onGive: (gifts: readonly Gift[]) => void;
}

type Asked = { readonly vaccines: readonly VaccineCode[]; readonly thenGive: boolean };

/** What is due today, ticked: one press writes it all down. */
export function TodayVaccines({ child, plan, due, batches: kept, working, onGive }: TodayVaccinesProps) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const batches = useFollowed(kept);
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const [sites, setSites] = useState<Sites>({});
  const [asked, setAsked] = useState<Asked | null>(null);
  const [why, setWhy] = useState(false);
  const notGiving = useVaccinating(child.childId);
  const { today, schedule } = plan;
  const { notGiven } = child.immunization;
  // Of a vaccine that was written down today already a second dose of today would count for nothing either.
  const open = due.now.filter(({ vaccine }) => !judgedToday(plan, vaccine));
  const whereOfDose = ({ code }: PlannedDose) => {
    const line = lineOf(schedule, code);
    return line ? whereOf(line) : null;
  };
  const siteOf = (dose: PlannedDose) => {
    const chosen = sites[dose.vaccine];
    return chosen === undefined ? (whereOfDose(dose)?.site ?? null) : chosen;
  };
  const reasonOf = ({ vaccine }: PlannedDose) => notGiven.find((one) => one.vaccine === vaccine);
  const isSafe = (dose: PlannedDose, by: Batches) => {
    const reason = reasonOf(dose);
    const held = reason?.why === "past-reaction" || reason?.on === today;
    return !held && !isExpired(batchToday(by, dose.vaccine, today), today);
  };
  const isTicked = (dose: PlannedDose, by = batches) => said[dose.code] ?? isSafe(dose, by);
  const chosen = open.filter((dose) => isTicked(dose));

  function give(by: Batches) {
    const without = chosen.filter(({ vaccine }) => batchToday(by, vaccine, today) === undefined);
    if (without.length > 0) return setAsked({ vaccines: without.map(({ vaccine }) => vaccine), thenGive: true });
    onGive(
      chosen.map((dose) => {
        const { batch = null, expiresOn = null } = batchToday(by, dose.vaccine, today) ?? {};
        return { code: dose.code, vaccine: dose.vaccine, batch, expiresOn, site: siteOf(dose) };
      }),
    );
  }

  function saved(now: Batches, at: Sites) {
    const by = { ...batches, ...now };
    void kept.keep(now);
    setSites((before) => ({ ...before, ...at }));
    setAsked(null);
    // An expired vial stops here, and its line says so.
    if (asked?.thenGive && chosen.every((dose) => isTicked(dose, by))) give(by);
  }

  function cautionOf(dose: PlannedDose): ReactNode {
    const reason = reasonOf(dose);
    if (reason?.why === "past-reaction") return <Trans>A bad reaction before: ask the doctor first.</Trans>;
    if (reason?.on !== today) return null;
    const words = i18n._(notGivenWords[reason.why]);
    return <Trans>Not given today: {words}</Trans>;
  }

  return (
    <section className="vaccine-today" aria-labelledby="vaccine-today">
      <header>
        <h2 id="vaccine-today">
          <Trans>To give today: {open.length}</Trans>
        </h2>
        {open.length > 0 && (
          <Button
            look="bare"
            onPress={() => setAsked({ vaccines: open.map(({ vaccine }) => vaccine), thenGive: false })}
          >
            <Trans>Change batches</Trans>
          </Button>
        )}
      </header>
      <ul className="vaccine-lines">
        {open.map((dose) => (
          <VaccineLine
            key={dose.code}
            dose={dose}
            today={today}
            where={whereOfDose(dose)}
            batch={batchToday(batches, dose.vaccine, today)}
            ticked={isTicked(dose)}
            caution={cautionOf(dose)}
            onTick={(ticked) => setSaid((before) => ({ ...before, [dose.code]: ticked }))}
          />
        ))}
      </ul>
      {due.now
        .filter((dose) => !open.includes(dose))
        .map(({ code, vaccine }) => {
          const judged = judgedToday(plan, vaccine);
          return (
            <p key={code} className="vaccine-caution">
              <i className="shape shape-attention" aria-hidden="true" />
              <span>
                <b>{doseName(telling, code)}</b> {judged && sayJudged(telling, judged)}{" "}
                <Trans>It can be given again from tomorrow on.</Trans>
              </span>
            </p>
          );
        })}
      {open.length > 0 && (
        <details className="vaccine-why">
          <summary>
            <Trans>Why today?</Trans>
          </summary>
          <ul>
            {open.map((dose) => (
              <li key={dose.code}>{sayPlanned(telling, dose)}</li>
            ))}
          </ul>
        </details>
      )}
      {open.length > 0 && (
        <div className="vaccine-foot">
          <Button onPress={() => setWhy(true)} blocked={chosen.length === 0}>
            <Trans>Not given</Trans>
          </Button>
          <Button look="main" icon="tick" working={working} blocked={chosen.length === 0} onPress={() => give(batches)}>
            {chosen.length === 0 ? (
              <Trans>Tick what was given</Trans>
            ) : (
              <Plural value={chosen.length} one="Gave # vaccine" other="Gave # vaccines" />
            )}
          </Button>
        </div>
      )}
      {asked && (
        <BatchesForm
          vaccines={asked.vaccines}
          batches={batches}
          sites={Object.fromEntries(open.map((dose) => [dose.vaccine, siteOf(dose)])) as Sites}
          today={today}
          onSave={saved}
          onClose={() => setAsked(null)}
        />
      )}
      {why && (
        <NotGivenForm
          codes={chosen.map(({ code }) => code)}
          working={notGiving.working}
          refused={notGiving.refused}
          onClose={() => setWhy(false)}
          onSave={(reason) => {
            const vaccines = chosen.map(({ vaccine }) => vaccine);
            void notGiving.notGiven(vaccines, today, reason).then((done) => {
              if (!done) return;
              setSaid({});
              setWhy(false);
            });
          }}
        />
      )}
      <span className="only-heard" role="status">
        {t`${chosen.length} chosen`}
      </span>
    </section>
  );
}
