import { Trans, useLingui } from "@lingui/react/macro";
import type { PatientId } from "../../../modules/people/patient.ts";
import { notCountedWords } from "../../text/boxes.ts";
import { Notice } from "../../ui/notice.tsx";
import { Fact, Facts } from "../../ui/panel.tsx";
import { useDayWords } from "../doses/use-day-words.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { Battery } from "./battery.tsx";
import { BoxActs } from "./box-acts.tsx";
import type { TheirBox } from "./use-boxes.ts";

interface TheirBoxProps {
  readonly patientId: PatientId;
  readonly box: TheirBox;
  readonly mayAct: boolean;
}

export function TheirBoxFacts({ patientId, box, mayAct }: TheirBoxProps) {
  const { t } = useLingui();
  const shownDay = useShownDay();
  const { moment } = useDayWords();
  const { serial, model, issuedAt, heardAt, silentSince, lastRefill } = box;
  const heard = heardAt !== null && heardAt >= issuedAt;
  return (
    <div className="box-theirs">
      {silentSince !== null && <Silent since={silentSince} ever={heard} />}
      <Facts>
        <Fact term={t`Number`}>
          <b>{serial}</b> · {model}
        </Fact>
        <Fact term={t`They have it since`}>{shownDay(issuedAt)}</Fact>
        <Fact term={t`Last heard from`}>{heard ? moment(heardAt) : <Trans>never yet</Trans>}</Fact>
        {box.batteryMv !== null && (
          <Fact term={t`Battery`}>
            <Battery box={box} />
          </Fact>
        )}
        {lastRefill && <Fact term={t`Last filled`}>{moment(lastRefill.at)}</Fact>}
      </Facts>
      {mayAct && <BoxActs patientId={patientId} box={box} />}
      <Openings openings={box.openings} />
    </div>
  );
}

/** What silence means, in words: nobody is to be blamed for it. */
function Silent({ since, ever }: { readonly since: string; readonly ever: boolean }) {
  const day = useDayWords().moment(since);
  return (
    <Notice look="attention">
      <b>
        {ever ? (
          <Trans>The box has not been heard since {day}.</Trans>
        ) : (
          <Trans>The box has never been heard since it was given, {day}.</Trans>
        )}
      </b>
      <span>
        <Trans>The days since then are unknown, not missed. Look at the box: battery, network, or bring its log.</Trans>
      </span>
    </Notice>
  );
}

function Openings({ openings }: Pick<TheirBox, "openings">) {
  const { t, i18n } = useLingui();
  const { moment } = useDayWords();
  if (openings.length === 0) return null;
  return (
    <div className="box-openings">
      <h3>
        <Trans>Last openings</Trans>
      </h3>
      <ol aria-label={t`Last openings, the newest first`}>
        {openings.map(({ number, at, because }) => (
          <li key={number}>
            <i className={`shape shape-${because === null ? "done" : "none"}`} aria-hidden="true" />
            <span>
              {moment(at)}
              {because === null ? "" : ` · ${i18n._(notCountedWords[because])}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
