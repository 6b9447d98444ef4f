import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import type { Regimen } from "../../../modules/treatment/regimen.ts";
import { reloadWords } from "../../text/against.ts";
import { Notice } from "../../ui/notice.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { useDoseDay } from "../patients/today.ts";
import { ChangePrescription } from "./change.tsx";
import { heldSince } from "./change-draft.ts";
import { loadsAgain } from "./load-again.ts";
import type { Treatment } from "./use-treatments.ts";

interface GapsProps {
  readonly patientId: PatientId;
  readonly treatment: Treatment;
  readonly regimen: Regimen;
  readonly mayAct: boolean;
  readonly onDone: () => void;
}

/** Rows of days without a dose: how long, what nobody knows of them, and what the rules make of it. */
export function Gaps({ patientId, treatment, regimen, mayAct, onDone }: GapsProps) {
  const { i18n } = useLingui();
  const today = useDoseDay();
  const { gaps, gapVerdict } = treatment;
  if (gaps.length === 0) return null;
  const held = heldSince(treatment.prescriptions) !== null;
  const again = held ? null : loadsAgain(treatment, today);
  return (
    <>
      {again && (
        <Notice look={again === "assess-anew" ? "wrong" : "attention"}>
          <span>{i18n._(reloadWords[again])}</span>
          {mayAct && again !== "assess-anew" && (
            <span className="treatment-notice-acts">
              <ChangePrescription
                patientId={patientId}
                treatment={treatment}
                regimen={regimen}
                opening={{ is: "load-again" }}
                onDone={onDone}
              >
                <Trans>Give bedaquiline daily again</Trans>
              </ChangePrescription>
            </span>
          )}
        </Notice>
      )}
      <section className="treatment-gaps">
        <h3>
          <Trans>Days without a dose</Trans>
        </h3>
        <ul>
          {gaps.map((gap) => (
            <GapRow key={gap.from} gap={gap} />
          ))}
        </ul>
        {gapVerdict && <Verdict {...gapVerdict} />}
      </section>
    </>
  );
}

function GapRow({ gap: { from, until, days, unknown, held, open } }: { readonly gap: Treatment["gaps"][number] }) {
  const shown = useShownDay();
  const [first, last] = [shown(from), shown(until)];
  return (
    <li>
      <i className={`shape shape-${unknown > 0 ? "unknown" : "overdue"}`} aria-hidden="true" />
      <span>
        <b>
          <Plural value={days} one="# day" other="# days" />
        </b>{" "}
        {open ? (
          <Trans>since {first}</Trans>
        ) : (
          <>
            {first} – {last}
          </>
        )}
        {held > 0 && (
          <small>
            <Plural value={held} one="On # day a doctor had held it." other="On # days a doctor had held it." />
          </small>
        )}
        {unknown > 0 && (
          <small>
            <Plural
              value={unknown}
              one="Nobody knows of # of them: find out first."
              other="Nobody knows of # of them: find out first."
            />
          </small>
        )}
      </span>
    </li>
  );
}

function Verdict({ toMakeUp, notMadeUp, tooLong, tooMany, lastDay }: NonNullable<Treatment["gapVerdict"]>) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  const [make, leave, day] = [i18n.number(toMakeUp), i18n.number(notMadeUp), shown(lastDay)];
  return (
    <p className="treatment-verdict">
      {(tooLong || tooMany) && (
        <b>
          <Trans>More days without a dose than this regimen allows: decide whether it goes on.</Trans>
        </b>
      )}
      <span>
        <Trans>
          To make up: {make} · need not be made up: {leave} · all doses by {day}
        </Trans>
      </span>
    </p>
  );
}
