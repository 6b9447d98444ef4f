import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useRef, useState } from "react";
import { registerCards } from "../../../modules/cards/operations.ts";
import { cardKindWords } from "../../text/cards.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NoteField } from "../../ui/note-field.tsx";
import { leadTo } from "../../ui/step-page.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useReadCardsAgain } from "./use-card-stock.ts";
import { mostCards, writtenNumbers } from "./written-numbers.ts";

interface RegisterCardsProps {
  readonly placeId: string;
  readonly onClose: () => void;
}

const kinds = ["chip", "sun-chip"] as const;

/** A box of cards: their numbers as a reader types them, or a whole list pasted. */
export function RegisterCards({ placeId, onClose }: RegisterCardsProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const readAgain = useReadCardsAgain();
  const [kind, setKind] = useState<(typeof kinds)[number]>("chip");
  const [pasted, setPasted] = useState("");
  const [tried, setTried] = useState(false);
  const ids = useRef(new Map<string, string>());
  const { working, refused, send } = useSending(registerCards, () => {
    readAgain();
    onClose();
  });
  const { numbers, wrong } = writtenNumbers(pasted, kind);
  const count = numbers.length;
  const [notNumbers, most] = [wrong.slice(0, 3).join(" "), i18n.number(mostCards)];
  const wrongNumbers =
    wrong.length > 0
      ? t`This is no number of a card: ${notNumbers}`
      : count > mostCards
        ? t`At most ${most} at once.`
        : tried && count === 0
          ? t`Write the numbers of the cards.`
          : null;

  function register(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wrongNumbers !== null || count === 0) return leadTo("card-numbers");
    // Sent again, each card goes under the id that it had.
    const cards = numbers.map((number) => {
      const cardId = ids.current.get(number) ?? newId();
      ids.current.set(number, cardId);
      return { cardId, kind, number };
    });
    void send(registerCards.takes.parse({ placeId, cards }));
  }

  return (
    <Dialog title={t`Register cards`} onClose={onClose}>
      <form className="card-form" noValidate onSubmit={register}>
        <OneOf
          name="card-kind"
          question={t`Which cards?`}
          answers={kinds.map((one) => ({ value: one, words: i18n._(cardKindWords[one]) }))}
          chosen={kind}
          onChange={setKind}
        />
        <NoteField
          name="card-numbers"
          label={t`Numbers`}
          hint={t`As the reader gives them. Hold one card after the other to it, or paste a whole list.`}
          maxLength={10_000}
          value={pasted}
          wrong={wrongNumbers}
          onChange={setPasted}
        />
        <p role="status">{count > 0 && t`${plural(count, { one: "# card", other: "# cards" })}`}</p>
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            <Trans>Register</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
