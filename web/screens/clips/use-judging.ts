import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import type { ClipId } from "../../../modules/video-observation/clip.ts";
import { judgeClip, listClips, withdrawVerdict } from "../../../modules/video-observation/operations.ts";
import type { Refused } from "../../text/say-refusal.ts";
import { useAtHand } from "../at-hand.ts";
import { useReadDosesAgain } from "../doses/use-doses.ts";
import type { Found } from "./choosing.ts";
import type { WaitingClip } from "./use-clips.ts";

type VerdictId = InputOf<typeof judgeClip>["verdictId"];

/** A verdict that is on its way or there, and can be taken back. */
export interface Judged extends Found {
  readonly clip: WaitingClip;
  readonly verdictId: VerdictId;
  readonly sent: Promise<Answered<typeof judgeClip>>;
}

export interface Trouble {
  readonly clip: WaitingClip;
  readonly refused: Refused;
}

/** Nothing is left to judge: somebody else did, or the clip is gone. */
const over: readonly string[] = ["already-judged", "no-such-clip", "clip-no-longer-kept"];

/**
 * Verdicts are sent at once, and the next clip does not wait for their answer. One that was not taken puts its clip back
 * into the list. Pressed again, the same verdict goes out under the same id, so that it is given once.
 */
export function useJudging(onBack: (clipId: ClipId) => void) {
  const { call, newId, drafts } = useAtHand();
  const queries = useQueryClient();
  const readDosesAgain = useReadDosesAgain();
  const [gone, setGone] = useState<ReadonlySet<ClipId>>(new Set());
  const [last, setLast] = useState<Judged | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [undoing, setUndoing] = useState(false);

  const hide = (clipId: ClipId) => setGone((now) => new Set(now).add(clipId));
  const show = (clipId: ClipId) => setGone((now) => new Set([...now].filter((one) => one !== clipId)));
  const readAgain = () => {
    readDosesAgain();
    return queries.invalidateQueries({ queryKey: [listClips.name] });
  };

  async function judge(clip: WaitingClip, { verdict, reasons }: Found): Promise<void> {
    const { patientId, clipId } = clip;
    const draftKey = `${judgeClip.name} ${clipId} ${verdict} ${reasons.join(" ")}`;
    const verdictId = (drafts.get(draftKey) as VerdictId | undefined) ?? (newId() as VerdictId);
    drafts.set(draftKey, verdictId);
    const given = { patientId, clipId, verdictId, verdict, reasons: [...reasons] };
    const sent = call(judgeClip, given, { commandId: verdictId });
    hide(clipId);
    setTrouble(null);
    setLast({ clip, verdict, reasons, verdictId, sent });
    const answered = await sent;
    if (answered.is === "done") drafts.delete(draftKey);
    else {
      setLast((now) => (now?.verdictId === verdictId ? null : now));
      setTrouble({ clip, refused: answered });
      if (!over.includes(answered.code)) show(clipId);
    }
    void readAgain();
  }

  async function undo(): Promise<void> {
    if (last === null || undoing) return;
    setUndoing(true);
    const { clip, verdictId, sent } = last;
    const { patientId, clipId } = clip;
    // Its answer may still be on its way: what was not given cannot be taken back.
    const given = await sent;
    if (given.is === "done") {
      const answered = await call(withdrawVerdict, { patientId, clipId, verdictId });
      if (answered.is === "done") {
        setLast(null);
        setTrouble(null);
        await readAgain();
        show(clipId);
        onBack(clipId);
      } else setTrouble({ clip, refused: answered });
    }
    setUndoing(false);
  }

  return {
    gone,
    last,
    trouble,
    undoing,
    judge,
    undo,
    forgetLast: () => setLast(null),
    readTrouble: () => setTrouble(null),
  };
}
