import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { readJapaneseEncephalitis, setJapaneseEncephalitis } from "../../../../modules/immunization/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { Unread } from "../../diagnosis/unread.tsx";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { useShownDay } from "../../patients/shown-day.ts";
import type { PlaceId } from "./use-place.ts";

type Input = InputOf<typeof setJapaneseEncephalitis>;

/** Whether a district's children are given the vaccine against Japanese encephalitis: every plan of theirs follows it. */
export function JapaneseEncephalitis({ placeId }: { readonly placeId: PlaceId }) {
  const { t } = useLingui();
  const { call, newId, actor } = useAtHand();
  const shownDay = useShownDay();
  const read = useQuery({
    queryKey: [readJapaneseEncephalitis.name, placeId],
    queryFn: () => answerTo(call(readJapaneseEncephalitis, { placeId })),
  });
  const [ruleId, setRuleId] = useState(() => newId() as Input["ruleId"]);
  const { working, refused, send } = useSending(setJapaneseEncephalitis, () => {
    setRuleId(newId() as Input["ruleId"]);
    void read.refetch();
  });
  const may = setJapaneseEncephalitis.allow.some((rule) => rule.couldPass(actor));
  const said = read.data;
  const day = said?.since ? shownDay(said.since) : "";
  return (
    <Panel
      title={t`Vaccine against Japanese encephalitis`}
      act={
        may &&
        said && (
          <Button working={working} onPress={() => void send({ placeId, ruleId, endemic: !said.endemic })}>
            {said.endemic ? <Trans>It is not given here</Trans> : <Trans>It is given here</Trans>}
          </Button>
        )
      }
    >
      <Unread
        waiting={read.isPending ? t`Loading what is known` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {said && (
        <p>
          <i className={`shape shape-${said.endemic ? "done" : "none"}`} aria-hidden="true" />{" "}
          {said.endemic ? (
            <Trans>Given to the children of this district, said on {day}.</Trans>
          ) : said.since ? (
            <Trans>Not given in this district, said on {day}.</Trans>
          ) : (
            <Trans>
              Nobody has said so yet: it stands in no child’s plan. Ask the district’s immunization officer.
            </Trans>
          )}
        </p>
      )}
      <NotSent refused={refused} />
    </Panel>
  );
}
