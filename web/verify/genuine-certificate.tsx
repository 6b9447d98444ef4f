import { Trans, useLingui } from "@lingui/react/macro";
import { addDays, type CalendarDay } from "../../foundation/calendar-day.ts";
import type { CertificateContent } from "../../modules/certificates/claims.ts";
import { sayable } from "../../modules/certificates/number.ts";
import { inLanguage, scriptOf } from "../text/language.ts";
import { vaccineWords } from "../text/schedules.ts";
import { Notice } from "../ui/notice.tsx";
import { statusWords } from "./fault-words.ts";
import type { ReadHere } from "./read-here.ts";
import { useShownDay } from "./shown-day.ts";

interface GenuineCertificateProps {
  readonly read: ReadHere & { readonly is: "genuine" };
  readonly today: CalendarDay;
  /** The house is being asked what was revoked since. */
  readonly isAsking: boolean;
}

/** Older than this, somebody is told that the list is old. */
const listGoodDays = 7;

export function GenuineCertificate({ read, today, isAsking }: GenuineCertificateProps) {
  const { i18n } = useLingui();
  const shownDay = useShownDay();
  const { content, issuer, isReplaced, asOf } = read;
  const { childName, born, bornExact, status, nextVisit, number, issuedOn, goodUntil } = content;
  const by = inLanguage(i18n.locale === "hi" ? "hi" : "en", issuer);
  const isOld = !isAsking && addDays(asOf, listGoodDays) < today;
  return (
    <article className="verify-paper">
      <header className="verify-seal verify-seal-good">
        <i className="shape shape-done" aria-hidden="true" />
        <p>
          <b>
            <Trans>Genuine</Trans>
          </b>
          <span>
            <Trans>Signed by {by.first}, and not changed</Trans>
          </span>
        </p>
      </header>
      <h1 lang={scriptOf(childName)}>{childName}</h1>
      <p>
        <Trans>Born {shownDay(born)}</Trans> {!bornExact && <Trans>(estimated)</Trans>}
      </p>
      {isReplaced && (
        <Notice look="attention" inLiveRegion>
          <Trans>
            There is a newer certificate of this child. What stands here was true on {shownDay(content.asOf)}.
          </Trans>
        </Notice>
      )}
      <div className={`verify-status verify-status-${status === "behind" ? "due" : "done"}`}>
        <i className={`shape shape-${status === "behind" ? "attention" : "done"}`} aria-hidden="true" />
        <p>
          <b>{i18n._(statusWords[status])}</b>
          <span>
            <Trans>As of {shownDay(content.asOf)}</Trans>
          </span>
          {status === "behind" && (
            <span>
              <Trans>If they were not given since: take the child to a health worker now.</Trans>
            </span>
          )}
          {status !== "behind" && nextVisit !== null && (
            <span>
              <Trans>Next vaccine from {shownDay(nextVisit)} on</Trans>
            </span>
          )}
        </p>
      </div>
      <Doses content={content} />
      <p className="verify-quiet">
        <Trans>
          No. {sayable(number)}. {content.issuedBy}, {shownDay(issuedOn)}. Good until {shownDay(goodUntil)}.
        </Trans>
      </p>
      <p className={isOld ? "verify-old" : "verify-quiet"}>
        {isOld && <i className="shape shape-attention" aria-hidden="true" />}
        <Trans>Checked by the list of {shownDay(asOf)}.</Trans>{" "}
        {isOld && <Trans>Whether it was revoked since is not known here: open this page once with network.</Trans>}
      </p>
      <p className="verify-quiet">
        <Trans>Look whether the child before you is this child.</Trans>
      </p>
    </article>
  );
}

function Doses({ content: { born, doses } }: { readonly content: CertificateContent }) {
  const { i18n, t } = useLingui();
  const shownDay = useShownDay();
  const words = vaccineWords as Readonly<Record<string, (typeof vaccineWords)["BCG"]>>;
  const days = [...new Set(doses.map(({ day }) => day))];
  return (
    <table className="verify-doses">
      <thead>
        <tr>
          <th scope="col">
            <Trans>Day</Trans>
          </th>
          <th scope="col">
            <Trans>Vaccines given</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{shownDay(addDays(born, day))}</th>
            <td>
              {doses
                .filter((dose) => dose.day === day)
                .map(({ vaccine }) => {
                  const known = words[vaccine];
                  return known ? i18n._(known) : t`a vaccine that this page does not know (${vaccine})`;
                })
                .join(", ")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
