import "./card-stock.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { cardStates } from "../../../modules/cards/card.ts";
import { listSigners, registerCards } from "../../../modules/cards/operations.ts";
import { cardKindWords, cardStateWords } from "../../text/cards.ts";
import { inLanguage } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { useAtHand } from "../at-hand.ts";
import { useFacilityChoices } from "../boxes/use-facility-choices.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { PageHead } from "../patients/page/page-head.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { CardDialog } from "./card-dialog.tsx";
import { RegisterCards } from "./register-cards.tsx";
import { type Card, useCardStock, useMay } from "./use-card-stock.ts";
import { WritingPhones } from "./writing-phones.tsx";

const stateShapes = { "in-stock": "later", given: "done", void: "none" } as const;

/** The cards of a facility: how many are where, whose each is, and the phones that write them. */
export function CardStock({ onBack }: { readonly onBack: () => void }) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const shownDay = useShownDay();
  const may = useMay();
  const facilities = useFacilityChoices();
  const [chosen, setChosen] = useState("");
  const [state, setState] = useState<Card["state"] | "">("");
  const [registering, setRegistering] = useState(false);
  const [opened, setOpened] = useState<Card | null>(null);
  usePageTitle(t`Cards`, t`Khurak`);
  const placeId = chosen || (facilities[0]?.value ?? "");
  const stock = useCardStock(placeId === "" ? null : { placeId: placeId as never, ...(state === "" ? {} : { state }) });
  const cards = stock.data?.pages.flatMap((page) => page.cards) ?? [];
  const counts = stock.data?.pages.at(-1)?.counts;
  const columns = [
    { title: t`Card`, width: 30 },
    { title: t`Where it is`, width: 25 },
    { title: t`Last written`, width: 20 },
    { title: t`Facility`, width: 25 },
  ];
  return (
    <div className="card-stock">
      <PageHead name={null} title={t`Cards`} onBack={onBack} />
      <div className="card-stock-head">
        <FilterSelect label={t`Facility`} value={placeId} choices={facilities} onChange={setChosen} />
        {may(registerCards) && placeId !== "" && (
          <Button look="main" icon="plus" onPress={() => setRegistering(true)}>
            <Trans>Register cards</Trans>
          </Button>
        )}
      </div>
      <div className="card-counts" role="group" aria-label={t`How many are where`}>
        {cardStates.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={state === one}
            onClick={() => setState(state === one ? "" : one)}
          >
            <i className={`shape shape-${stateShapes[one]}`} aria-hidden="true" />
            {i18n._(cardStateWords[one])} <b>{i18n.number(counts?.[one] ?? 0)}</b>
          </button>
        ))}
      </div>
      <Unread
        waiting={stock.isPending && placeId !== "" ? t`The cards are loading` : null}
        error={stock.error}
        working={stock.isFetching}
        onAgain={() => void stock.refetch()}
      />
      {stock.data && cards.length === 0 && (
        <p className="quiet">
          <Trans>No card here. Cards with a chip are registered here; a printed one is made on a worker’s phone.</Trans>
        </p>
      )}
      {cards.length > 0 && (
        <Table caption={t`Cards`} columns={columns} busy={stock.isPlaceholderData}>
          {cards.map((card) => {
            const place = inLanguage(language, card.facility);
            return (
              <Row key={card.cardId} fresh={false}>
                <Cell>
                  <button type="button" className="card-open" onClick={() => setOpened(card)}>
                    {card.number}
                  </button>
                  <small>{i18n._(cardKindWords[card.kind])}</small>
                </Cell>
                <Cell>
                  <i className={`shape shape-${stateShapes[card.state]}`} aria-hidden="true" />{" "}
                  {i18n._(cardStateWords[card.state])}
                </Cell>
                <Cell>{card.written === null ? <Trans>never yet</Trans> : shownDay(card.written.on)}</Cell>
                <Cell>
                  <span lang={place.lang}>{place.first}</span>
                </Cell>
              </Row>
            );
          })}
        </Table>
      )}
      {stock.hasNextPage && (
        <Button working={stock.isFetchingNextPage} onPress={() => void stock.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {may(listSigners) && <WritingPhones />}
      {registering && <RegisterCards placeId={placeId} onClose={() => setRegistering(false)} />}
      {opened && <CardDialog card={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
