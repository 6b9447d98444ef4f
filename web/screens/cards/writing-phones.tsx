import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { revokeSigner } from "../../../modules/cards/operations.ts";
import { scriptOf } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useReadCardsAgain, useSigners } from "./use-card-stock.ts";

type Signer = NonNullable<ReturnType<typeof useSigners>["data"]>[number];

/** The phones whose word on a card is believed; one that was lost is taken out of them here. */
export function WritingPhones() {
  const { t } = useLingui();
  const shownDay = useShownDay();
  const signers = useSigners(true);
  const [lost, setLost] = useState<Signer | null>(null);
  return (
    <Panel title={t`Phones that write cards`}>
      <Unread
        waiting={signers.isPending ? t`The phones are loading` : null}
        error={signers.error}
        working={signers.isFetching}
        onAgain={() => void signers.refetch()}
      />
      {signers.data?.length === 0 && (
        <p className="quiet">
          <Trans>None yet. A worker’s phone stands here once it was opened with network.</Trans>
        </p>
      )}
      <ul className="card-steps">
        {signers.data?.map((one) => (
          <li key={one.keyId} className="card-phone">
            <span>
              {one.by.name === null ? (
                <Trans>Somebody who left</Trans>
              ) : (
                <b lang={scriptOf(one.by.name)}>{one.by.name}</b>
              )}
              <small>
                <Trans>since {shownDay(one.since)}</Trans> ·{" "}
                {one.revoked === null ? (
                  <Trans>believed until {shownDay(one.until)}</Trans>
                ) : (
                  <Trans>lost; believed no more</Trans>
                )}
              </small>
            </span>
            {one.revoked === null && (
              <Button look="bare" onPress={() => setLost(one)}>
                <Trans>Lost?</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {lost && <PhoneLost signer={lost} onClose={() => setLost(null)} />}
    </Panel>
  );
}

function PhoneLost({ signer, onClose }: { readonly signer: Signer; readonly onClose: () => void }) {
  const { t } = useLingui();
  const readAgain = useReadCardsAgain();
  const { working, refused, send } = useSending(revokeSigner, () => {
    readAgain();
    onClose();
  });
  return (
    <Dialog title={t`This phone was lost`} onClose={onClose} small>
      <p>
        <Trans>
          Nothing that it ever wrote onto cards is believed any more. Those cards are written anew at the next visit; no
          vaccine that stands in the register is lost. This cannot be taken back: a phone that is found again gets a new
          key.
        </Trans>
      </p>
      <NotSent refused={refused} />
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="stop" working={working} onPress={() => void send({ keyId: signer.keyId })}>
          <Trans>Believe it no more</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
