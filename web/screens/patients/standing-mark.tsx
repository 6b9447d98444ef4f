import { useLingui } from "@lingui/react/macro";
import type { Stands } from "../../../modules/diagnosis/standing.ts";
import { standingWords } from "../../text/people.ts";

const shapes: Record<Stands, string> = {
  "nothing-yet": "later",
  "waits-for-doctor": "attention",
  "more-asked-for": "due",
  confirmed: "overdue",
  "not-tb": "done",
};

/** A shape, a colour and a word: never one of them alone. */
export function StandingMark({ stands }: { readonly stands: Stands }) {
  const { i18n } = useLingui();
  return (
    <span className={`standing standing-${shapes[stands]}`}>
      <i className={`shape shape-${shapes[stands]}`} aria-hidden="true" />
      {i18n._(standingWords[stands])}
    </span>
  );
}
