import { Trans, useLingui } from "@lingui/react/macro";
import { boxMoveWords, boxReasonWords } from "../../text/boxes.ts";
import { Dialog } from "../../ui/dialog.tsx";
import type { Choice } from "../../ui/select-field.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useDayWords } from "../doses/use-day-words.ts";
import { Battery } from "./battery.tsx";
import { StateOfBox } from "./box-state.tsx";
import { PlaceOfBox } from "./box-table.tsx";
import { StockActs } from "./stock-acts.tsx";
import { type Box, type BoxHistory, useBox } from "./use-boxes.ts";

interface BoxHistoryProps {
  readonly box: Box;
  readonly facilities: readonly Choice[];
  readonly onClose: () => void;
}

/** One box: where it is, what may be done with it, and every hand through which it went. */
export function BoxHistoryDialog({ box: listed, facilities, onClose }: BoxHistoryProps) {
  const { t } = useLingui();
  const read = useBox(listed);
  const { serial } = listed;
  const history = read.data;
  return (
    <Dialog title={t`Box ${serial}`} onClose={onClose}>
      <Unread
        waiting={read.isPending ? t`The box is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {history && (
        <div className="box-history">
          <p className="box-cell">
            <StateOfBox box={history.box} />
            <PlaceOfBox place={history.box} />
            <Battery box={history.box} />
          </p>
          <StockActs box={history.box} facilities={facilities} onDone={onClose} />
          <Moves moves={history.moves} />
          <Contacts contacts={history.contacts} />
        </div>
      )}
    </Dialog>
  );
}

function Moves({ moves }: Pick<BoxHistory, "moves">) {
  const { i18n } = useLingui();
  const { moment } = useDayWords();
  return (
    <section>
      <h3>
        <Trans>Its way</Trans>
      </h3>
      <ol className="box-steps">
        {moves.map(({ what, at, why, by, patientId, ...place }) => {
          const when = moment(at);
          return (
            <li key={`${what} ${at}`}>
              <span>
                {i18n._(boxMoveWords[what])}
                {why !== null && `: ${i18n._(boxReasonWords[why])}`}
                {patientId !== null && (
                  <>
                    {" · "}
                    <a href={`/patients/${patientId}`}>
                      <Trans>Open the patient</Trans>
                    </a>
                  </>
                )}
              </span>
              <small>
                {when}, <PlaceOfBox place={place} />, <WrittenBy by={by} />
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A clock that is off by less is right. */
const minute = 60_000;

function Contacts({ contacts }: Pick<BoxHistory, "contacts">) {
  const { i18n } = useLingui();
  const { moment } = useDayWords();
  if (contacts.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>When it was heard from</Trans>
      </h3>
      <ol className="box-steps">
        {contacts.map(({ at, how, aheadMs, batteryMv, contradicts, by }) => {
          const off = i18n.number(Math.round(Math.abs(aheadMs ?? 0) / minute));
          const double = i18n.number(contradicts);
          return (
            <li key={at}>
              <span>
                {moment(at)}
                {how === "file" && (
                  <>
                    {" · "}
                    <Trans>
                      a log brought by <WrittenBy by={by} />
                    </Trans>
                  </>
                )}
              </span>
              <small>
                <Battery box={{ batteryMv, lowBattery: false }} />{" "}
                {aheadMs !== null && aheadMs >= minute && <Trans>Its clock was {off} minutes ahead.</Trans>}
                {aheadMs !== null && aheadMs <= -minute && <Trans>Its clock was {off} minutes behind.</Trans>}
                {contradicts > 0 && (
                  <Trans>{double} entries came again with another time: have the box looked at.</Trans>
                )}
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
