import { Trans, useLingui } from "@lingui/react/macro";
import { scriptOf } from "../text/language.ts";
import { faultWords } from "./fault-words.ts";
import type { ReadHere } from "./read-here.ts";
import { useShownDay } from "./shown-day.ts";

interface RefusedCertificateProps {
  readonly read: ReadHere & { readonly is: "refused" };
}

/** Why it is not to be believed, and what to do. What it claims is named as that, and no vaccine of it is shown. */
export function RefusedCertificate({ read: { why, claims, asOf } }: RefusedCertificateProps) {
  const { i18n } = useLingui();
  const shownDay = useShownDay();
  const words = faultWords[why];
  return (
    <article className="verify-paper">
      <header className={`verify-seal verify-seal-${why === "no-list" ? "unknown" : "bad"}`}>
        <i className={`shape shape-${why === "no-list" ? "unknown" : "overdue"}`} aria-hidden="true" />
        <p>
          <b>{why === "no-list" ? <Trans>Not checked</Trans> : <Trans>Not good</Trans>}</b>
          <span>{i18n._(words.why)}</span>
        </p>
      </header>
      <p>{i18n._(words.whatToDo)}</p>
      {claims && (
        <p className="verify-unproven">
          <b>
            <Trans>Not proven</Trans>
          </b>
          <span>
            <Trans>
              It says that it is of <span lang={scriptOf(claims.childName)}>{claims.childName}</span>, born{" "}
              {shownDay(claims.born)}, and good until {shownDay(claims.goodUntil)}.
            </Trans>
          </span>
        </p>
      )}
      {asOf !== null && (
        <p className="verify-quiet">
          <Trans>Checked by the list of {shownDay(asOf)}.</Trans>
        </p>
      )}
    </article>
  );
}
