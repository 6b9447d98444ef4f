import "./finder.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { scriptOf } from "../../text/language.ts";
import { TextField } from "../../ui/text-field.tsx";
import { Act } from "../phone/parts/act.tsx";
import { PhonePage } from "../phone/parts/phone-page.tsx";
import { useFollowed } from "../phone/phone-at-hand.ts";
import { useFinder } from "./finder-at-hand.ts";
import { NotKept } from "./not-kept.tsx";
import { ReadAloud } from "./read-aloud.tsx";
import { RoughPlaceField } from "./rough-place-field.tsx";
import { reportOf, type SightingDraft } from "./sighting-draft.ts";
import { WhoseWorker } from "./whose-worker.tsx";

interface WhereProps {
  readonly draft: SightingDraft;
  readonly onSay: (change: Partial<SightingDraft>) => void;
  readonly onBack: () => void;
  readonly onSent: (called: string | null) => void;
}

/** Where the worker goes, and by what the home is known. One word is enough, or a voice; the places of before need one tap. */
export function Where({ draft, onSay, onBack, onSent }: WhereProps) {
  const { t } = useLingui();
  const { finds, habits, newId, today, report } = useFinder();
  const { facilities } = useFollowed(finds);
  const { places, placeId: usual } = useFollowed(habits);
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const goesTo = draft.placeId ?? usual;
  const known =
    facilities.find((one) => one.placeId === goesTo) ?? (facilities.length === 1 ? facilities[0] : undefined);
  const placeId = known?.placeId ?? null;
  const seconds = Math.round(draft.voice?.seconds ?? 0);

  async function send() {
    setTried(true);
    setFailed(false);
    const spoken = t`Hear the voice`;
    const said = reportOf({ ...draft, placeId }, { leadId: newId(), today: today(), spoken });
    if (said === null) return;
    setWorking(true);
    try {
      await report(said, draft.where.trim() === "" ? null : said.sighting.where);
      onSent(said.sighting.called);
    } catch {
      setFailed(true);
      setWorking(false);
    }
  }

  const title = t`Where is it?`;
  return (
    <PhonePage
      title={title}
      onBack={onBack}
      tools={
        <ReadAloud
          words={[
            title,
            t`Write the village, the lane or something that stands near it, or say it.`,
            t`Then press the big button below.`,
          ]}
        />
      }
    >
      <div className="finder-where">
        <TextField
          name="where"
          label={t`Village, lane, or what stands near it`}
          maxLength={120}
          value={draft.where}
          wrong={tried && draft.where.trim() === "" && draft.voice === null ? t`Write where it is, or say it.` : null}
          onChange={(where) => onSay({ where })}
        />
        {places.length > 0 && (
          <div className="finder-before" role="group" aria-label={t`Where you were before`}>
            {places.map((place) => (
              <button
                key={place}
                type="button"
                lang={scriptOf(place)}
                aria-pressed={draft.where === place}
                onClick={() => onSay({ where: place })}
              >
                {place}
              </button>
            ))}
          </div>
        )}
        {draft.voice === null ? (
          <Act drawing="microphone" onPress={() => onSay({ step: "voice" })}>
            <Trans>Or say it in your own voice</Trans>
          </Act>
        ) : (
          <div className="finder-with">
            <span>
              <i className="shape shape-done" aria-hidden="true" /> {t`Your voice goes with it: ${seconds} s`}
            </span>
            <Act drawing="bin" onPress={() => onSay({ voice: null })}>
              <Trans>Take it away</Trans>
            </Act>
          </div>
        )}
        <WhoseWorker
          facilities={facilities}
          chosen={placeId}
          wrong={tried && placeId === null ? t`Choose one.` : null}
          onChoose={(chosen) => onSay({ placeId: chosen })}
        />
        {facilities.length === 0 && (
          <p role="alert">{t`No health centre has been given to you yet. Ask your coordinator.`}</p>
        )}
        <RoughPlaceField rough={draft.rough} onChange={(rough) => onSay({ rough })} />
        <TextField
          name="called"
          label={t`The child’s name, or the mark of the house`}
          optional
          maxLength={60}
          value={draft.called}
          onChange={(called) => onSay({ called })}
        />
        {failed && <NotKept />}
        <Act look="main" drawing="send" working={working} onPress={() => void send()}>
          <Trans>Tell the health worker</Trans>
        </Act>
      </div>
    </PhonePage>
  );
}
