import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { InputOf } from "../../../foundation/operation.ts";
import { cancelSession } from "../../../modules/sessions/operations.ts";
import { cancelledReasons, type SessionId } from "../../../modules/sessions/session.ts";
import { sessionWhyWords } from "../../text/sessions.ts";
import { Button } from "../../ui/button.tsx";
import { OneOf } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";

interface CancelFormProps {
  readonly sessionId: SessionId;
  readonly onClose: () => void;
}

/** Why it is called off: its workers read it on their phones. */
export function CancelForm({ sessionId, onClose }: CancelFormProps) {
  const { t, i18n } = useLingui();
  const { newId } = useAtHand();
  const queries = useQueryClient();
  const [wordId] = useState(() => newId() as InputOf<typeof cancelSession>["wordId"]);
  const [why, setWhy] = useState<(typeof cancelledReasons)[number] | "">("");
  const [asked, setAsked] = useState(false);
  const { working, refused, send } = useSending(cancelSession, () => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("sessions.") });
    onClose();
  });
  return (
    <Dialog title={t`Call the session off`} small onClose={onClose}>
      <form
        className="patient-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (why !== "") void send({ sessionId, wordId, why });
        }}
      >
        <OneOf
          name="cancel-why"
          question={t`Why?`}
          hint={t`Its workers read it on their phones.`}
          wrong={asked && why === "" ? t`Choose why.` : null}
          answers={cancelledReasons.map((one) => ({ value: one, words: i18n._(sessionWhyWords[one]) }))}
          chosen={why}
          onChange={setWhy}
        />
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="stop" working={working}>
            <Trans>Call off</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
