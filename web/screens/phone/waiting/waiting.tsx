import "./waiting.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { Act } from "../parts/act.tsx";
import { Drawing } from "../parts/drawing.tsx";
import { PhonePage } from "../parts/phone-page.tsx";
import { Word } from "../parts/word.tsx";
import { useFollowed, usePhone } from "../phone-at-hand.ts";
import { refusalWords } from "../refusal-words.ts";
import { useAsked } from "../use-asked.ts";
import { chipOf, rowsOf } from "../what-waits.ts";
import { OneThatWaits } from "./one-that-waits.tsx";

/** What is only on this phone: what needs a person first, then the rest in its order. */
export function Waiting() {
  const { t, i18n } = useLingui();
  const { go, waiting, sending, sendNow } = usePhone();
  const all = useFollowed(waiting);
  const standing = useFollowed(sending);
  const rows = rowsOf(all ?? []);
  const { is } = chipOf(rows, standing);
  const refused = rows.filter(({ state }) => state === "refused");
  const others = rows.filter(({ state }) => state !== "refused");
  return (
    <PhonePage title={t`What is to be sent`} onBack={() => go("/f/")}>
      <SentToday />
      {is === "paused" && <Word look="attention">{i18n._(refusalWords("phone-unknown"))}</Word>}
      {all !== undefined && rows.length === 0 ? (
        <div className="phone-middle">
          <i className="shape shape-done" aria-hidden="true" />
          <p className="phone-lead">
            <Trans>All is sent. Nothing waits on this phone.</Trans>
          </p>
        </div>
      ) : (
        <>
          <ul className="waiting-list">
            {[...refused, ...others].map((row) => (
              <OneThatWaits key={row.id} row={row} />
            ))}
          </ul>
          {others.length > 0 && (
            <>
              <p className="waiting-how">
                {standing === "no-network" && <Drawing name="offline" size={22} />}
                {standing === "no-network" ? (
                  <Trans>No network. It goes by itself when there is one.</Trans>
                ) : (
                  <Trans>It goes by itself. You need not wait here.</Trans>
                )}
              </p>
              <Act drawing="sending" onPress={sendNow}>
                <Trans>Try to send now</Trans>
              </Act>
            </>
          )}
        </>
      )}
    </PhonePage>
  );
}

function SentToday() {
  const { outbox } = usePhone();
  const [count = 0, countAgain] = useAsked(outbox.sentToday);
  useEffect(() => outbox.onChange(countAgain), [outbox, countAgain]);
  if (count === 0) return null;
  return (
    <p className="waiting-how">
      <Drawing name="sent" size={22} />
      <Trans>Sent today: {count}</Trans>
    </p>
  );
}
