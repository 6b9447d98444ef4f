import "./garland.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { CalendarDay } from "../../../foundation/calendar-day.ts";
import { scriptOf } from "../../text/language.ts";
import { BeadDrawing } from "./bead-drawing.tsx";
import { useBeadWords } from "./bead-words.ts";
import { type Bead, type BeadState, monthOf, stringsOf } from "./beads.ts";

const legend: readonly BeadState[] = ["needs-you", "reached", "on-the-way", "not-found", "waiting", "sent", "closed"];

/** Each child whom they found is a bead; a full string is followed by the next. */
export function Garland({ beads, today }: { readonly beads: readonly Bead[]; readonly today: CalendarDay }) {
  const { t, i18n } = useLingui();
  const words = useBeadWords();
  const strings = stringsOf(beads);
  const before = beads.filter(({ seenOn }) => seenOn < monthOf(today)).length;
  const ofMonth = beads.length - before;
  const counted = legend
    .map((state) => ({ state, count: beads.filter((bead) => bead.state === state).length }))
    .filter(({ count }) => count > 0);
  return (
    <section className="garland" aria-labelledby="garland">
      <header>
        <h2 id="garland">
          <Trans>Your garland</Trans>
        </h2>
        {beads.length > 0 && (
          <p>
            <Plural value={ofMonth} one="# child this month" other="# children this month" />
            {before > 0 && (
              <>
                {" · "}
                <Plural value={before} one="# from before" other="# from before" />
              </>
            )}
          </p>
        )}
      </header>
      {strings.map((string, at) => (
        <Swag
          key={string[0]?.leadId ?? at}
          beads={string}
          deep={strings.length === 1 && beads.length > 0}
          words={words}
        />
      ))}
      {beads.length === 0 ? (
        <p className="garland-empty">
          <Trans>The first child whom you find hangs here.</Trans>
        </p>
      ) : (
        <ul className="garland-key" aria-label={t`What the beads say`}>
          {counted.map(({ state, count }) => (
            <li key={state}>
              <BeadDrawing state={state} size={22} />
              <span>
                {words[state]}: <b>{i18n.number(count)}</b>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface SwagProps {
  readonly beads: readonly Bead[];
  /** One string alone has the room to hang deep. */
  readonly deep: boolean;
  readonly words: Readonly<Record<BeadState, string>>;
}

const wide = 332;
const atTop = 8;
/** Below the lowest bead stands a name. */
const belowBead = 50;

/** A string between two nails, the beads along it and their names below them. */
function Swag({ beads, deep, words }: SwagProps) {
  const { i18n } = useLingui();
  const depth = deep ? 112 : 34;
  const high = atTop + depth + belowBead;
  const y = (x: number) => atTop + depth * (1 - ((x - wide / 2) / (wide / 2)) ** 2);
  const at = (part: number) => ({ x: wide * part, y: y(wide * part) });
  const gold = Array.from({ length: beads.length + 1 }, (_, index) => at(index / Math.max(1, beads.length)));
  return (
    <div className="garland-string">
      <svg viewBox={`0 0 ${wide} ${high}`} aria-hidden="true">
        {/* A curve of the second order: its corner lies twice as deep as it hangs. */}
        <path d={`M0 ${atTop}Q${wide / 2} ${atTop + 2 * depth} ${wide} ${atTop}`} />
        {gold.map((bead) => (
          <circle key={bead.x} cx={bead.x} cy={bead.y} r="4.5" />
        ))}
      </svg>
      <ul>
        {beads.map(({ leadId, called, seenOn, state }, index) => {
          const place = at((index + 0.5) / beads.length);
          const day = i18n.date(new Date(seenOn), { day: "numeric", month: "short", timeZone: "UTC" });
          return (
            <li
              key={leadId}
              style={{
                left: `${(100 * place.x) / wide}%`,
                top: `${(100 * place.y) / high}%`,
                width: `${100 / Math.max(4, beads.length)}%`,
              }}
            >
              <BeadDrawing state={state} />
              <span className="garland-name" lang={called === null ? undefined : scriptOf(called)}>
                {called ?? day}
              </span>
              <span className="only-heard">{words[state]}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
