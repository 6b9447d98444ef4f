import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Act } from "../parts/act.tsx";
import { Drawing, type DrawingName } from "../parts/drawing.tsx";
import { usePhone } from "../phone-at-hand.ts";
import { refusalWords } from "../refusal-words.ts";
import { useSays } from "../says.ts";
import type { Made, WaitingRow } from "../what-waits.ts";

const drawingOf: Record<Made, DrawingName> = { clip: "play", report: "unwell", voice: "microphone" };

export function OneThatWaits({ row }: { readonly row: WaitingRow }) {
  const { t, i18n } = useLingui();
  const says = useSays();
  const [whole, gone, since] = [says.size(row.bytes), says.size(row.sent), says.moment(row.madeAt)];
  const day = row.day === null ? "" : says.day(row.day);
  function named({ what }: WaitingRow, on: string): string {
    if (on === "") return t`One record`;
    if (what === "clip") return t`Video of ${on}`;
    return what === "voice" ? t`What you said on ${on}` : t`How you felt on ${on}`;
  }
  return (
    <li className={`waiting-row${row.state === "refused" ? " waiting-refused" : ""}`}>
      <p className="waiting-what">
        <Drawing name={drawingOf[row.what]} size={22} />
        <span>
          <b>{named(row, day)}</b>
          <small>
            <Trans>
              {whole} · since {since}
            </Trans>
          </small>
        </span>
      </p>
      {row.state === "refused" ? (
        <Refused id={row.id} because={i18n._(refusalWords(row.refusal?.code ?? ""))} />
      ) : (
        <p className="waiting-state">
          {row.sent > 0
            ? t`${gone} of ${whole} sent`
            : row.state === "sending"
              ? t`Being sent`
              : t`Waits for the network`}
        </p>
      )}
      {row.sent > 0 && row.state !== "refused" && (
        <progress className="sent" value={row.sent} max={row.bytes} aria-label={t`Sent so far`} />
      )}
    </li>
  );
}

/** It needs a person: sent again as it is, or removed with a second press. */
function Refused({ id, because }: { readonly id: string; readonly because: string }) {
  const { outbox } = usePhone();
  const [sure, setSure] = useState(false);
  return (
    <>
      <p className="waiting-because" role="alert">
        <i className="shape shape-attention" aria-hidden="true" /> {because}
      </p>
      {sure ? (
        <>
          <p>
            <b>
              <Trans>Removed, it is gone for good.</Trans>
            </b>
          </p>
          <Act look="stop" drawing="bin" onPress={() => void outbox.giveUp(id)}>
            <Trans>Yes, remove it</Trans>
          </Act>
          <Act onPress={() => setSure(false)}>
            <Trans>No, keep it</Trans>
          </Act>
        </>
      ) : (
        <>
          <Act drawing="again" onPress={() => void outbox.again(id)}>
            <Trans>Send it again</Trans>
          </Act>
          <Act drawing="bin" onPress={() => setSure(true)}>
            <Trans>Remove it</Trans>
          </Act>
        </>
      )}
    </>
  );
}
