import "./organisations.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listOrganisations } from "../../../../modules/places/operations.ts";
import { foundOrganisation } from "../../../../modules/transfers/operations.ts";
import { inLanguage } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { answerTo } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { Unread } from "../../diagnosis/unread.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import { OpenOrganisation } from "./open-organisation.tsx";

/** This organisation and those that were opened from it. What they do stays with them. */
export function Organisations() {
  const { t } = useLingui();
  const { call, actor, language } = useAtHand();
  const day = useShownDay();
  const [opening, setOpening] = useState(false);
  const mayOpen = foundOrganisation.allow.some((rule) => rule.couldPass(actor));
  const read = useQuery({
    queryKey: [listOrganisations.name],
    queryFn: async () => (await answerTo(call(listOrganisations, {}))).organisations,
  });
  usePageTitle(t`Organisations`, t`Khurak`);
  return (
    <>
      <Heading
        title={t`Organisations`}
        beneath={t`Each has its own people, places and records; nobody sees into another`}
        acts={
          mayOpen && (
            <Button look="main" icon="plus" onPress={() => setOpening(true)}>
              <Trans>Open an organisation</Trans>
            </Button>
          )
        }
      />
      <Unread
        waiting={read.isPending ? t`The organisations are loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {read.data && (
        <ul className="organisations">
          {read.data.map(({ organisationId, handle, openedOn, own, ...names }) => {
            const { first, lang, other, otherLang } = inLanguage(language, names);
            return (
              <li key={organisationId}>
                <b lang={lang}>{first}</b>
                {other !== null && (
                  <span className="quiet" lang={otherLang}>
                    {other}
                  </span>
                )}
                <code>@{handle}</code>
                <span className="quiet">
                  {own ? <Trans>You are in this one</Trans> : <Trans>Opened on {day(openedOn)}</Trans>}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {opening && <OpenOrganisation onClose={() => setOpening(false)} onOpened={() => void read.refetch()} />}
    </>
  );
}
