import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { doseName } from "../../../../modules/schedules/sentence.ts";
import type { Refused } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { NotSent } from "../../not-sent.tsx";
import { Undo } from "../../phone/parts/undo.tsx";
import type { ChildPlan } from "../../../../modules/immunization/plan-of.ts";
import type { Due } from "./due.ts";
import { NextCard } from "./next-card.tsx";
import { useTelling } from "./use-telling.ts";

interface GaveProps {
  readonly codes: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly next: Due["next"];
  readonly plan: ChildPlan;
  readonly undoing: boolean;
  readonly refused: Refused | null;
  readonly onUndo: () => void;
  /** Its ten seconds are over. */
  readonly onGone: () => void;
  readonly mayUndo: boolean;
  readonly onNextChild: () => void;
  readonly onChild: () => void;
}

/** What was just recorded: that it is safe, ten seconds to undo it, and what comes next. */
export function Gave({
  codes,
  at,
  next,
  plan,
  mayUndo,
  undoing,
  refused,
  onUndo,
  onGone,
  onNextChild,
  onChild,
}: GaveProps) {
  const { i18n } = useLingui();
  const telling = useTelling();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone.
  useEffect(() => title.current?.focus(), []);
  const time = i18n.date(new Date(at), { hour: "numeric", minute: "2-digit", timeZone: "Asia/Kolkata" });
  return (
    <div className="vaccine-gave">
      <span className="vaccine-gave-tick" aria-hidden="true">
        <Icon name="tick" size={56} />
      </span>
      <h2 ref={title} tabIndex={-1}>
        <Plural value={codes.length} one="# vaccine recorded" other="# vaccines recorded" />
      </h2>
      <p>
        <Trans>Safe on this phone · {time}</Trans>
      </p>
      <ul className="vaccine-gave-what">
        {codes.map((code) => (
          <li key={code}>
            <i className="shape shape-done" aria-hidden="true" />
            {doseName(telling, code)}
          </li>
        ))}
      </ul>
      {mayUndo && (
        <Undo undoing={undoing} holds={refused !== null} onUndo={onUndo} onGone={onGone}>
          <Trans>Undo</Trans>
        </Undo>
      )}
      <NotSent refused={refused} />
      <NextCard next={next} plan={plan} />
      <div className="vaccine-foot">
        <Button onPress={onChild}>
          <Trans>This child</Trans>
        </Button>
        <Button look="main" onPress={onNextChild}>
          <Trans>Next child</Trans>
        </Button>
      </div>
    </div>
  );
}
