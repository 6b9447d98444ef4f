import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { reopenCare } from "../../../../modules/children/operations.ts";
import { endingWords } from "../../../text/children.ts";
import { scriptOf } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import { type Child, useReadChildAgain } from "./child-shown.ts";

/** That the care has ended, why and by whom; and with which record this one counts. */
export function CareEnded({ child }: { readonly child: Child }) {
  const { i18n } = useLingui();
  const { newId, actor } = useAtHand();
  const shownDay = useShownDay();
  const { childId, ended, alsoEnteredAs } = child;
  const [endingId, setEndingId] = useState(() => newId() as InputOf<typeof reopenCare>["endingId"]);
  const again = useReadChildAgain(childId);
  const { working, refused, send } = useSending(reopenCare, () => {
    setEndingId(newId() as typeof endingId);
    again();
  });
  const may = reopenCare.allow.some((rule) => rule.couldPass(actor));
  return (
    <>
      {ended && (
        <Notice
          look="attention"
          act={
            may && (
              <Button working={working} onPress={() => void send({ childId, endingId })}>
                <Trans>Open again</Trans>
              </Button>
            )
          }
        >
          <Trans>Care ended: {i18n._(endingWords[ended.why])}</Trans> · {shownDay(ended.on)}
          {ended.by.name !== null && <span lang={scriptOf(ended.by.name)}> · {ended.by.name}</span>}
          {ended.words !== null && <span lang={scriptOf(ended.words)}> · {ended.words}</span>}
          {ended.sameAs !== null && (
            <>
              {" · "}
              <a href={`/children/${ended.sameAs}`}>
                <Trans>the record that is kept</Trans>
              </a>
            </>
          )}
        </Notice>
      )}
      <NotSent refused={refused} />
      {alsoEnteredAs.length > 0 && (
        <p className="children-mark">
          <Trans>Entered twice; counted together with</Trans>{" "}
          {alsoEnteredAs.map((id) => (
            <a key={id} href={`/children/${id}`}>
              <Trans>the other record</Trans>
            </a>
          ))}
        </p>
      )}
    </>
  );
}
