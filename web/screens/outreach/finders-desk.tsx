import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { arrangeOutreach, listFinders, readArrangement } from "../../../modules/outreach/operations.ts";
import type { FinderMonth } from "../../../modules/outreach/shown.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Fact, Facts, Panel } from "../../ui/panel.tsx";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { Dial } from "../patients/dial.tsx";
import { FacilityField } from "../patients/register/facility-field.tsx";
import { ArrangeOutreach } from "./arrange-outreach.tsx";

/** The finders of one health centre, with their month, and how they are looked after. */
export function FindersDesk() {
  const [placeId, setPlaceId] = useState("");
  return (
    <>
      <FacilityField operation={listFinders} placeId={placeId} wrong={false} onChange={setPlaceId} />
      {placeId === "" && (
        <p className="quiet">
          <Trans>Choose a health centre. Its finders and their month stand here then.</Trans>
        </p>
      )}
      {placeId !== "" && <Arranged key={placeId} placeId={placeId as never} />}
      {placeId !== "" && <Finders placeId={placeId as never} />}
    </>
  );
}

const toldOf = ({ sent, onTheWay, reached, notFound, closed }: FinderMonth) =>
  sent + onTheWay + reached + notFound + closed;

interface OfPlaceProps {
  readonly placeId: never;
}

function Finders({ placeId }: OfPlaceProps) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const list = useQuery({
    queryKey: [listFinders.name, placeId],
    queryFn: () => answerTo(call(listFinders, { placeId })),
  });
  const n = (value: number) => i18n.number(value);
  const finders = list.data?.finders ?? [];
  return (
    <>
      <Unread
        waiting={list.isPending ? t`The list is loading` : null}
        error={list.error}
        working={list.isFetching}
        onAgain={() => void list.refetch()}
      />
      {list.data && finders.length === 0 && (
        <EmptyState icon="people" title={<Trans>No finder goes along these lanes</Trans>}>
          <Trans>Give somebody the role of finder here, under Staff.</Trans>
        </EmptyState>
      )}
      <ul className="leads">
        {finders.map(({ memberId, name, month }) => (
          <li key={memberId} className="lead">
            <p>
              <b lang={scriptOf(name ?? "")}>{name ?? "–"}</b>
            </p>
            <p>
              <Trans>
                This month: told of {n(toldOf(month))}, reached {n(month.reached)}, on the way {n(month.onTheWay)}, home
                not found {n(month.notFound)}. Registered upon their word: {n(month.registered)}. Homes found that they
                were asked to call at: {n(month.found)}.
              </Trans>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Arranged({ placeId }: OfPlaceProps) {
  const { t, i18n } = useLingui();
  const { call, actor, language } = useAtHand();
  const [changing, setChanging] = useState(false);
  const read = useQuery({
    queryKey: [readArrangement.name, placeId],
    queryFn: () => answerTo(call(readArrangement, { placeId })),
  });
  if (!read.data) {
    return (
      <Unread
        waiting={read.isPending ? t`The page is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
    );
  }
  const { coordinator, rupeesEach, saidFor } = read.data;
  const rupees = rupeesEach === null ? "" : i18n.number(rupeesEach);
  const place = saidFor && inLanguage(language, saidFor);
  return (
    <Panel
      title={t`How finders are looked after`}
      act={
        arrangeOutreach.allow.some((rule) => rule.couldPass(actor)) && (
          <Button look="bare" onPress={() => setChanging(true)}>
            <Trans>Change</Trans>
          </Button>
        )
      }
    >
      <Facts>
        <Fact term={t`Whom they call`}>
          {coordinator === null ? (
            <Trans>Nobody yet: their phone offers no number.</Trans>
          ) : (
            <>
              <span lang={scriptOf(coordinator.name)}>{coordinator.name}</span> <Dial number={coordinator.phone} />
            </>
          )}
        </Fact>
        <Fact term={t`For each child registered`}>
          {rupeesEach === null ? <Trans>Nothing is said of money.</Trans> : <Trans>₹ {rupees}</Trans>}
        </Fact>
        {place && (
          <Fact term={t`Said for`}>
            <span lang={place.lang}>{place.first}</span>
          </Fact>
        )}
      </Facts>
      <p className="patient-small">
        <Trans>No national norm for such a payment was found: the district decides, and finders see the figure.</Trans>
      </p>
      {changing && <ArrangeOutreach placeId={placeId} before={read.data} onClose={() => setChanging(false)} />}
    </Panel>
  );
}
