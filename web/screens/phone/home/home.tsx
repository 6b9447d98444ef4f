import "../parts/phone.css";
import "./home.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { calendarDay } from "../../../../foundation/calendar-day.ts";
import { Act } from "../parts/act.tsx";
import { OtherLanguage } from "../parts/choose-language.tsx";
import { NotKeptWords } from "../parts/not-kept-words.tsx";
import { PhonePage } from "../parts/phone-page.tsx";
import { SyncChip } from "../parts/sync-chip.tsx";
import { Word } from "../parts/word.tsx";
import { asksOf, dayNumberOf, type MyCourse, myDays, tabletsOn } from "../my-days.ts";
import { useFollowed, usePhone } from "../phone-at-hand.ts";
import { refusalWords } from "../refusal-words.ts";
import { clipsHere } from "../what-waits.ts";
import { Asked } from "./asked.tsx";
import { HowAreYou } from "./how-are-you.tsx";
import { Install } from "./install.tsx";
import { NotFinished } from "./not-finished.tsx";
import { Week } from "./week.tsx";

/** What a patient sees first: the day, the last seven, and one thing to do. */
export function Home() {
  const { t } = useLingui();
  const { language, onLanguage, course, isKept, go } = usePhone();
  const { my, refused } = useFollowed(course);
  const appHere = useFollowed(isKept);
  const calledBy = my?.calledBy ?? "";
  return (
    <PhonePage
      title={calledBy === "" ? t`Namaste` : t`Namaste, ${calledBy}`}
      tools={<OtherLanguage language={language} onChoose={onLanguage} />}
    >
      {!appHere && (
        <Word look="attention">
          <NotKeptWords />
        </Word>
      )}
      {my ? <MyDay my={my} /> : my === null && <NeverHeard refused={refused} />}
      {my !== undefined && <HowAreYou />}
      <div className="home-pair">
        <Act drawing="calendar" onPress={() => go("/f/calendar")}>
          <Trans>My calendar</Trans>
        </Act>
        {my?.eatsByPlan === true && (
          <Act drawing="food" onPress={() => go("/f/food")}>
            <Trans>My food</Trans>
          </Act>
        )}
      </div>
      <Install />
    </PhonePage>
  );
}

function MyDay({ my }: { readonly my: MyCourse }) {
  const { i18n } = useLingui();
  const phone = usePhone();
  const { course, waiting, sending, clock, go } = phone;
  const { refused } = useFollowed(course);
  const all = useFollowed(waiting);
  const standing = useFollowed(sending);
  const unfinished = useFollowed(phone.unfinished);
  const { lookForUnfinished } = phone;
  useEffect(() => lookForUnfinished(), [lookForUnfinished]);
  if (all === undefined || unfinished === undefined) return null;
  const here = clipsHere(all);
  // What the house says is today's day only while its word is fresh; the phone counts on.
  const today = calendarDay(clock.houseNow(), my.timeZone, my.dayBegins);
  const left = unfinished[0];
  const [number, doses] = [dayNumberOf(my, today), my.course?.doses ?? 0];
  return (
    <>
      <div className="home-line">
        {my.course !== null && (
          <span className="home-day">
            <Trans>
              Day <b>{number}</b> <small>/ {doses}</small>
            </Trans>
          </span>
        )}
        <SyncChip all={all} standing={standing} onPress={() => go("/f/waiting")} />
      </div>
      {my.course !== null && <Week days={myDays(my, here, today)} />}
      {(refused === "phone-unknown" || refused === "erased") && (
        <Word look="attention">{i18n._(refusalWords(refused))}</Word>
      )}
      {left === undefined ? (
        <Asked asks={asksOf(my, here, today)} tablets={tabletsOn(my, today)} />
      ) : (
        <NotFinished clip={left} onOver={phone.lookForUnfinished} />
      )}
    </>
  );
}

/** Bound, and the house has never told this phone anything: it was bound a moment ago, and the network went. */
function NeverHeard({ refused }: { readonly refused: string | null }) {
  const { i18n } = useLingui();
  const { askCourse } = usePhone();
  return (
    <div className="phone-middle" role="status">
      {refused === null ? (
        <p className="phone-lead">
          <Trans>Your days are being fetched …</Trans>
        </p>
      ) : (
        <>
          <i className="shape shape-attention" aria-hidden="true" />
          <p className="phone-lead">{i18n._(refusalWords(refused))}</p>
          <Act look="main" drawing="again" onPress={() => void askCourse()}>
            <Trans>Try again</Trans>
          </Act>
        </>
      )}
    </div>
  );
}
