import "./clips.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { PatientId } from "../../../modules/people/patient.ts";
import { sayRefusal } from "../../text/say-refusal.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Tick } from "../../ui/choice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useAtHand } from "../at-hand.ts";
import { useRoomForBoth } from "../diagnosis/needs-you/use-room-for-both.ts";
import { ClipCase } from "./clip-case.tsx";
import { ClipQueue } from "./clip-queue.tsx";
import { UndoBar } from "./undo-bar.tsx";
import { useClips, useFilm, type WaitingClip } from "./use-clips.ts";
import { type Trouble, useJudging } from "./use-judging.ts";

/** Whoever speaks to their computer, or whose hand trembles, turns single keys off (WCAG 2.1.4). */
const keysKey = "clips keys";

interface ClipReviewProps {
  readonly selected: string | null;
  readonly onSelect: (clipId: string | null) => void;
  readonly onOpenChart: (patientId: PatientId) => void;
}

/** Clips that wait for somebody to look, and the one that is looked at: one key, one verdict. */
export function ClipReview({ selected, onSelect, onOpenChart }: ClipReviewProps) {
  const { t } = useLingui();
  const { drafts } = useAtHand();
  const queue = useClips();
  const judging = useJudging(onSelect);
  const [keys, setKeys] = useState(drafts.get(keysKey) !== false);
  const [judgedOne, setJudgedOne] = useState(false);
  const both = useRoomForBoth();
  usePageTitle(t`Video review`, t`Khurak`);
  const all = queue.data?.pages.flatMap((page) => page.clips) ?? [];
  const waiting = all.filter(({ clipId }) => !judging.gone.has(clipId));
  // At a desk the oldest stands open; in the hand one looks at the list first.
  const wanted = selected ?? (both ? (waiting[0]?.clipId ?? null) : null);
  const open = waiting.find(({ clipId }) => clipId === wanted) ?? null;
  const next = open === null ? null : after(open, waiting);
  // The next one is here before it is looked at.
  useFilm(next);
  const lost = wanted !== null && open === null && queue.data !== undefined && !queue.isFetching;

  function choose(clipId: string | null) {
    setJudgedOne(false);
    onSelect(clipId);
  }

  return (
    <div className={`clips${wanted !== null && !both ? " clips-one" : ""}`}>
      {(both || wanted === null) && (
        <ClipQueue queue={queue} waiting={waiting} judged={all.length - waiting.length} open={wanted} onSelect={choose}>
          <Tick
            words={t`Keys A, R, F, U and 1 to 6`}
            beneath={t`They work while nothing is being written.`}
            ticked={keys}
            onChange={(ticked) => {
              drafts.set(keysKey, ticked);
              setKeys(ticked);
            }}
          />
        </ClipQueue>
      )}
      <div className="clips-case">
        {wanted !== null && !both && (
          <>
            <h1 className="only-heard">{t`Video review`}</h1>
            <div className="clips-back">
              <Button look="bare" icon="back" onPress={() => choose(null)}>
                <Trans>All videos</Trans>
              </Button>
            </div>
          </>
        )}
        <div role="status" className="clips-said">
          {judging.trouble && <NotTaken trouble={judging.trouble} onRead={judging.readTrouble} />}
          {lost && <Lost onSelect={choose} />}
        </div>
        {open && (
          <ClipCase
            key={open.clipId}
            clip={open}
            keys={keys}
            leadHere={judgedOne}
            mayUndo={judging.last !== null}
            onUndo={() => void judging.undo()}
            onFound={(found) => {
              setJudgedOne(true);
              onSelect(next?.clipId ?? null);
              void judging.judge(open, found);
            }}
            onOpenChart={() => onOpenChart(open.patientId)}
          />
        )}
        <UndoBar
          judged={judging.last}
          undoing={judging.undoing}
          // With nothing left to look at nobody else hears U.
          keys={keys && open === null}
          onUndo={() => void judging.undo()}
          onGone={judging.forgetLast}
        />
      </div>
    </div>
  );
}

/** The one after it; after the last one, the first of those passed over. */
function after(clip: WaitingClip, waiting: readonly WaitingClip[]): WaitingClip | null {
  const at = waiting.indexOf(clip);
  return waiting[at + 1] ?? waiting.find((one) => one !== clip) ?? null;
}

function NotTaken({ trouble: { clip, refused }, onRead }: { readonly trouble: Trouble; readonly onRead: () => void }) {
  const { t, i18n } = useLingui();
  const { name } = clip;
  return (
    <Notice
      look={refused.code === "no-network" ? "offline" : "wrong"}
      inLiveRegion
      act={<IconButton icon="close" label={t`I have read this`} onPress={onRead} />}
    >
      <b>
        <Trans>The verdict on {name} was not taken.</Trans>
      </b>
      <span>{sayRefusal(i18n, refused)}</span>
    </Notice>
  );
}

function Lost({ onSelect }: { readonly onSelect: (clipId: null) => void }) {
  return (
    <Notice
      look="done"
      inLiveRegion
      act={
        <Button onPress={() => onSelect(null)}>
          <Trans>All videos</Trans>
        </Button>
      }
    >
      <Trans>This video does not wait any more: somebody has looked at it.</Trans>
    </Notice>
  );
}
