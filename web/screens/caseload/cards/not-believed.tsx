import { Trans, useLingui } from "@lingui/react/macro";
import type { CarriedChild } from "../../../../modules/worklist/operations.ts";
import { cardFaultWords } from "../../../text/cards.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { CalledName } from "../../children/called.tsx";
import { useShownDay } from "../../patients/shown-day.ts";
import type { CardRead } from "./reading.ts";

interface NotBelievedProps {
  readonly read: Exclude<CardRead, { readonly is: "read" }>;
  readonly carried: readonly CarriedChild[];
  readonly onChild: (childId: string) => void;
  readonly onAgain: () => void;
}

/** Why a card does not count, what it claims, and the child whose it is where that is known. */
export function NotBelieved({ read, carried, onChild, onAgain }: NotBelievedProps) {
  const { i18n } = useLingui();
  const shownDay = useShownDay();
  const child = read.is === "known" ? carried.find(({ childId }) => childId === read.childId) : undefined;
  const claims = read.is === "not-read" ? read.unproven : null;
  const { why } = read;
  return (
    <div className="card-found">
      <Notice look={why === "empty" || why === "nobodys" ? "attention" : "wrong"}>
        {why === "nobodys" || why === null ? (
          <Trans>No child on this phone has a card with this number.</Trans>
        ) : (
          i18n._(cardFaultWords[why])
        )}
      </Notice>
      {claims && (
        <p>
          <Trans>
            It claims to be of {claims.givenName}, born {shownDay(claims.born)}. This is not certain.
          </Trans>
        </p>
      )}
      {child && (
        <Button look="main" onPress={() => onChild(child.childId)}>
          <Trans>
            Open <CalledName called={child.called} />
          </Trans>
        </Button>
      )}
      <Button onPress={onAgain}>
        <Trans>Scan another card</Trans>
      </Button>
    </div>
  );
}
