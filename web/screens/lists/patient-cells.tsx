import { Plural, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { classWords } from "../../text/resistance.ts";
import { useAtHand } from "../at-hand.ts";
import { PersonLine } from "../patients/person-line.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { daysFrom } from "../treatment/days.ts";
import type { Listed } from "./use-list.ts";
import { type Counted, sinceOf, useSinceWords } from "./use-since-words.ts";

interface RowProps<Shown extends keyof Listed> {
  readonly row: Pick<Listed, Shown>;
}

interface WhoProps extends RowProps<"name" | "age" | "sex" | "village"> {
  readonly onOpen: () => void;
}

/** The whole row is pressed; a reader hears the name as its button. */
export function Who({ row: { name, age, sex, village }, onOpen }: WhoProps) {
  return (
    <div className="patient-row-who">
      <span className="patient-letter" aria-hidden="true">
        {Array.from(name)[0]?.toUpperCase()}
      </span>
      <div>
        <button type="button" className="patient-open" lang={scriptOf(name)} onClick={onOpen}>
          {name}
        </button>
        <span className="patient-beneath">
          <PersonLine age={age} sex={sex} />
          {village !== null && (
            <>
              {" · "}
              <span lang={scriptOf(village)}>{village}</span>
            </>
          )}
        </span>
      </div>
    </div>
  );
}

export function FacilityOf({ row: { facility } }: RowProps<"facility">) {
  const { language } = useAtHand();
  if (facility === null) return null;
  const { first, lang } = inLanguage(language, facility);
  return <span lang={lang}>{first}</span>;
}

export function RegisteredOn({ row: { registeredOn } }: RowProps<"registeredOn">) {
  const { t } = useLingui();
  const day = useShownDay()(registeredOn);
  return (
    <>
      <span className="programme-in-hand">{t`Registered`}</span> {day}
    </>
  );
}

export function ResistanceOf({ row: { resistance } }: RowProps<"resistance">) {
  const { i18n } = useLingui();
  return i18n._(classWords[resistance]);
}

interface SinceProps extends RowProps<keyof Listed> {
  readonly counts: Counted;
  readonly today: CalendarDay;
}

/** Since when they are in the list, and how many days that is. */
export function Since({ counts, row, today }: SinceProps) {
  const { said } = useSinceWords();
  const shownDay = useShownDay();
  const since = sinceOf(counts, row);
  if (since === null) return null;
  const day = shownDay(since);
  const days = Math.max(0, daysFrom(since, today));
  return (
    <span className={`programme-heard${counts === "silent" ? " programme-heard-silent" : ""}`}>
      {counts === "silent" && <i className="shape shape-unknown" aria-hidden="true" />}
      <span className="programme-lines">
        <span className="programme-at-desk">{day}</span>
        <span className="programme-in-hand">{said(day)[counts]}</span>
        <small>
          <Plural value={days} _0="today" one="# day" other="# days" />
        </small>
      </span>
    </span>
  );
}
