import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { readChipKeys, voidCard } from "../../../modules/cards/operations.ts";
import { cardKindWords, cardStateWords, endReasonWords } from "../../text/cards.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Fact, Facts } from "../../ui/panel.tsx";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useDayWords } from "../doses/use-day-words.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { type Card, useCard, useMay, useReadCardsAgain } from "./use-card-stock.ts";

interface CardDialogProps {
  readonly card: Card;
  readonly onClose: () => void;
}

/** One card: whose it is and was, when it was written, and what may be done with it. */
export function CardDialog({ card: listed, onClose }: CardDialogProps) {
  const { t, i18n } = useLingui();
  const shownDay = useShownDay();
  const { moment } = useDayWords();
  const may = useMay();
  const read = useCard(listed);
  const card = read.data;
  const { number } = listed;
  return (
    <Dialog title={t`Card ${number}`} onClose={onClose}>
      <Unread
        waiting={read.isPending ? t`The card is loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      {card && (
        <div className="card-form">
          <Facts>
            <Fact term={t`Kind`}>{i18n._(cardKindWords[card.kind])}</Fact>
            <Fact term={t`Where it is`}>{i18n._(cardStateWords[card.state])}</Fact>
            <Fact term={t`Registered on`}>{shownDay(card.registeredOn)}</Fact>
            <Fact term={t`Registered by`}>
              <WrittenBy by={card.registeredBy} />
            </Fact>
            {card.voided && (
              <Fact term={t`Void since`}>
                {moment(card.voided.at)}: {i18n._(endReasonWords[card.voided.why])}, <WrittenBy by={card.voided.by} />
              </Fact>
            )}
          </Facts>
          {card.history.length > 0 && (
            <section>
              <h3>
                <Trans>Whose it is and was</Trans>
              </h3>
              <ol className="card-steps">
                {card.history.map((one) => (
                  <li key={one.since}>
                    <a href={`/children/${one.childId}`}>
                      <Trans>Open the child</Trans>
                    </a>
                    <small>
                      <Trans>given</Trans> {moment(one.since)}, <WrittenBy by={one.givenBy} />
                    </small>
                    {one.ended && (
                      <small>
                        {i18n._(endReasonWords[one.ended.why])}: {moment(one.ended.at)}, <WrittenBy by={one.ended.by} />
                      </small>
                    )}
                  </li>
                ))}
              </ol>
            </section>
          )}
          {card.writings.length > 0 && (
            <section>
              <h3>
                <Trans>When it was written</Trans>
              </h3>
              <ol className="card-steps">
                {card.writings.map((one) => (
                  <li key={`${one.version} ${one.by.memberId}`}>
                    {shownDay(one.on)} <small>{i18n.number(one.version)}</small> <WrittenBy by={one.by} />
                  </li>
                ))}
              </ol>
            </section>
          )}
          {card.state === "in-stock" && may(voidCard) && <GiveUp card={card} onDone={onClose} />}
          {card.kind === "sun-chip" && card.state !== "void" && may(readChipKeys) && <ChipKeys card={card} />}
        </div>
      )}
    </Dialog>
  );
}

const reasons = ["lost", "stolen", "damaged"] as const;

function GiveUp({ card, onDone }: { readonly card: Card; readonly onDone: () => void }) {
  const { t, i18n } = useLingui();
  const readAgain = useReadCardsAgain();
  const [why, setWhy] = useState<(typeof reasons)[number] | "">("");
  const { working, refused, send } = useSending(voidCard, () => {
    readAgain();
    onDone();
  });
  return (
    <section className="card-form">
      <OneOf
        name="card-void"
        question={t`Is it lost, stolen or damaged?`}
        hint={t`Then it is given to nobody any more.`}
        answers={reasons.map((one) => ({ value: one, words: i18n._(endReasonWords[one]) }))}
        chosen={why}
        onChange={setWhy}
      />
      <NotSent refused={refused} />
      {why !== "" && (
        <Button
          look="stop"
          working={working}
          onPress={() => void send({ cardId: card.cardId, placeId: card.facility.placeId, why })}
        >
          <Trans>The card counts no more</Trans>
        </Button>
      )}
    </section>
  );
}

/** For whoever sets up chips with a programming device: shown once asked for, and that is written down. */
function ChipKeys({ card }: { readonly card: Card }) {
  const { t } = useLingui();
  const { call, origin } = useAtHand();
  const [keys, setKeys] = useState<{ address: string; piccKey: string; macKey: string } | null>(null);
  async function show() {
    const said = await call(readChipKeys, { cardId: card.cardId, placeId: card.facility.placeId });
    if (said.is !== "done") return;
    const { organisationId, piccKey, macKey } = said.answer;
    setKeys({ piccKey, macKey, address: `${origin}/v/card/${organisationId}?e=${"0".repeat(32)}&m=${"0".repeat(16)}` });
  }
  if (keys === null) {
    return (
      <Button onPress={() => void show()}>
        <Trans>Show the keys to set up the chip</Trans>
      </Button>
    );
  }
  return (
    <Facts>
      <Fact term={t`Address, with the places of PICCENCData and MAC`}>
        <code>{keys.address}</code>
      </Fact>
      <Fact term={t`Key for PICCENCData (meta read)`}>
        <code>{keys.piccKey}</code>
      </Fact>
      <Fact term={t`Key for the MAC (file read)`}>
        <code>{keys.macKey}</code>
      </Fact>
    </Facts>
  );
}
