import "./finder.css";
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useState } from "react";
import { inLanguage, type Language } from "../../text/language.ts";
import { Drawing } from "../phone/parts/drawing.tsx";
import { Undo } from "../phone/parts/undo.tsx";
import { Word } from "../phone/parts/word.tsx";
import { useFollowed } from "../phone/phone-at-hand.ts";
import { garlandOf, honorariumOf } from "./beads.ts";
import { useBeadWords } from "./bead-words.ts";
import { CallHere } from "./call-here.tsx";
import { useFinder } from "./finder-at-hand.ts";
import { Garland } from "./garland.tsx";
import { lanesOf } from "./lanes.ts";
import { Face } from "./pictures.tsx";
import { ReadAloud } from "./read-aloud.tsx";
import { Thanks } from "./thanks.tsx";

interface FinderHomeProps {
  readonly language: Language;
  readonly menu: ReactNode;
  readonly chip: ReactNode;
  readonly notices: ReactNode;
  /** What was done on the page before; null: nothing. */
  readonly done: JustDone | null;
  readonly onDone: (done: JustDone) => void;
}

export interface JustDone {
  readonly words: string;
  /** Takes it back, and says whether it was in time; null: nothing to be taken back, or not any more. */
  readonly takeBack: (() => Promise<boolean>) | null;
}

/** Who goes along the lanes of a whole block has no room for their names. */
const namesAtMost = 2;

/** Whom they found, where they are asked to call, and one big button for the next child. */
export function FinderHome({ language, menu, chip, notices, done, onDone }: FinderHomeProps) {
  const { t, i18n } = useLingui();
  const { finds, waiting, said, now, today, go } = useFinder();
  const words = useBeadWords();
  const { me, facilities, leads, recalls, arrangement, month } = useFollowed(finds);
  const rows = useFollowed(waiting) ?? [];
  const { reported, closed } = said();
  const beads = garlandOf({
    ...{ leads, reported, today: today() },
    waiting: new Map(rows.flatMap(({ about, state }) => (about === null ? [] : [[about, state] as const]))),
  });
  const lanes = lanesOf(recalls, new Set(closed.map(({ recallId }) => recallId)), now());
  const honorarium = honorariumOf(arrangement.rupeesEach, month, beads, today());
  const name = me?.name ?? "";
  const greeting = name === "" ? t`Namaste` : t`Namaste, ${name}`;
  const centres = facilities.length;
  const places = [
    ...(centres > namesAtMost
      ? [t`${plural(centres, { one: "# health centre", other: "# health centres" })}`]
      : facilities.map((place) => inLanguage(language, place).first)),
    ...(me === null ? [] : [inLanguage(language, me.organisation).first]),
  ];
  useEffect(() => {
    document.title = t`Khurak`;
  }, [t]);

  const [undoing, setUndoing] = useState(false);
  async function takeBack(back: JustDone["takeBack"]) {
    setUndoing(true);
    const isBack = (await back?.().catch(() => false)) ?? false;
    setUndoing(false);
    const tooLate = t`It has gone already. If it was wrong, call the coordinator.`;
    onDone({ words: isBack ? t`Taken back` : tooLate, takeBack: null });
  }

  const homes = lanes.reduce((sum, lane) => sum + lane.recalls.length, 0);
  const children = beads.length;
  const rupees = honorarium?.rupees ?? 0;
  const states = [...new Set(beads.map(({ state }) => state))].map((state) => {
    const count = beads.filter((bead) => bead.state === state).length;
    return `${words[state]}: ${i18n.number(count)}.`;
  });
  const aloud = [
    `${greeting}.`,
    t`To tell of a new child, press the big button.`,
    ...(homes > 0
      ? [t`${plural(homes, { one: "You are asked to call at # home.", other: "You are asked to call at # homes." })}`]
      : []),
    t`${plural(children, { one: "Your garland has # child.", other: "Your garland has # children." })}`,
    ...states,
    ...(honorarium === null ? [] : [t`Your honorarium of this month is ${rupees} rupees so far.`]),
  ];
  return (
    <div className="phone-page finder">
      <header className="finder-head">
        {menu}
        <div>
          <h1 tabIndex={-1}>{greeting}</h1>
          <p>{places.join(" · ")}</p>
        </div>
        {chip}
      </header>
      <main className="phone-main">
        {notices}
        {done !== null && (
          <Word look="done" live>
            {done.words}
          </Word>
        )}
        {done?.takeBack && (
          <Undo
            undoing={undoing}
            onUndo={() => void takeBack(done.takeBack)}
            onGone={() => onDone({ ...done, takeBack: null })}
          >
            <Trans>Undo</Trans>
          </Undo>
        )}
        <button type="button" className="finder-new" onClick={() => go("/w/new")}>
          <span>
            <strong>
              <Trans>A new child was found</Trans>
            </strong>
            <small>
              <Trans>By voice or in writing, only 3 questions</Trans>
            </small>
          </span>
          <span className="finder-face">
            <Face />
          </span>
        </button>
        <CallHere lanes={lanes} onOpen={(recallId) => go(`/w/recalls/${recallId}`)} />
        <Garland beads={beads} today={today()} />
        {honorarium !== null && <Thanks honorarium={honorarium} />}
      </main>
      <footer className="finder-foot">
        {arrangement.coordinator === null ? (
          <p>
            <Trans>Whom to call is not entered yet. Ask at the health centre.</Trans>
          </p>
        ) : (
          <a className="act" href={`tel:+91${arrangement.coordinator.phone}`}>
            <Drawing name="call" />
            <span>
              <Trans>Call the coordinator</Trans>
              <small>{arrangement.coordinator.name}</small>
            </span>
          </a>
        )}
        <ReadAloud words={aloud} />
      </footer>
    </div>
  );
}
