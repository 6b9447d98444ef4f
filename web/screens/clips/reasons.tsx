import { useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { type VerdictReason, verdictReasons } from "../../../modules/video-observation/clip.ts";
import { reasonWords } from "../../text/clips.ts";

interface ReasonsProps {
  readonly title: string;
  /** A retake or a flag waits for one. */
  readonly asked: boolean;
  readonly chosen: readonly VerdictReason[];
  readonly keys: boolean;
  readonly onPress: (reason: VerdictReason) => void;
}

export function Reasons({ title, asked, chosen, keys, onPress }: ReasonsProps) {
  const { i18n } = useLingui();
  const id = useId();
  return (
    <section className={`reasons${asked ? " reasons-asked" : ""}`} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {verdictReasons.map((reason, at) => (
          <li key={reason}>
            <button
              type="button"
              className="reason"
              aria-pressed={chosen.includes(reason)}
              onClick={() => onPress(reason)}
            >
              {keys && <kbd>{i18n.number(at + 1)}</kbd>}
              {i18n._(reasonWords[reason])}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
