import { useLingui } from "@lingui/react/macro";
import { doBetterWords, rejectionWords, specimenWords } from "../../../text/laboratory.ts";
import { scriptOf } from "../../../text/language.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import type { Shape } from "../look-of.ts";
import type { Asked } from "./use-requests.ts";

interface Station {
  readonly key: string;
  readonly shape: Shape;
  readonly words: string;
  readonly day: string | null;
  readonly beneath?: string;
  readonly note?: string | null;
}

/** Asked, taken, in the lab, result; with each specimen that came back in between. What is still to come stands open. */
export function LifeLine({ asked }: { readonly asked: Asked }) {
  const shown = useShownDay();
  return (
    <ol className="life-line">
      {useStations(asked).map(({ key, shape, words, day, beneath, note }) => (
        <li key={key}>
          <i className={`shape shape-${shape}`} aria-hidden="true" />
          <span>
            {words}
            {day !== null && <time dateTime={day}>{shown(day)}</time>}
            {beneath && <small>{beneath}</small>}
            {note && <q lang={scriptOf(note)}>{note}</q>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function useStations({ state, askedOn, specimens }: Asked): readonly Station[] {
  const { t, i18n } = useLingui();
  const been: Station[] = [{ key: "asked", shape: "done", words: t`Asked for`, day: askedOn }];
  for (const { specimenId, kind, collectedOn, received, rejected } of specimens) {
    const what = i18n._(specimenWords[kind]);
    been.push({ key: `${specimenId} taken`, shape: "done", words: t`${what} taken`, day: collectedOn });
    if (received) {
      const number = received.labNumber ?? "";
      const beneath = number === "" ? {} : { beneath: t`Lab number ${number}` };
      been.push({ key: `${specimenId} here`, shape: "done", words: t`In the lab`, day: received.on, ...beneath });
    }
    if (rejected) {
      been.push({
        ...{ key: `${specimenId} back`, shape: "attention", day: rejected.on, note: rejected.note },
        words: t`Could not be tested: ${i18n._(rejectionWords[rejected.why])}`,
        beneath: i18n._(doBetterWords[rejected.why]),
      });
    }
  }
  const ahead = { shape: "later", day: null } as const;
  const result: Station = { ...ahead, key: "result", words: t`Result` };
  const lab: Station = { ...ahead, key: "lab", words: t`In the lab` };
  switch (state) {
    case "to-collect":
      return [...been, { ...ahead, key: "take", shape: "due", words: t`Take a specimen` }, lab, result];
    case "collect-again":
      return [...been, { ...ahead, key: "take", shape: "due", words: t`Take another specimen` }, lab, result];
    case "on-the-way":
      return [...been, { ...lab, shape: "due" }, result];
    case "in-the-lab":
      return [...been, { ...result, shape: "due" }];
    case "done":
      return [...been, { ...result, shape: "done", words: t`All results are here` }];
    case "cancelled":
      return been;
  }
}
