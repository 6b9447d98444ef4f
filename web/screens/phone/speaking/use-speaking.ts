import { useCallback, useEffect, useRef, useState } from "react";
import type { SpeakingBegun, Spoken, VoiceRefusal } from "../../../local/voice-recorder.ts";

/*
 * One spoken message, from the opened microphone to what was said:
 *
 *   opening → speaking → made | nothing
 *      └→ refused
 *
 * Whoever leaves in the middle stops it, and nothing of it is kept.
 */

export type SpeakingNow =
  | { readonly is: "opening" }
  | { readonly is: "refused"; readonly code: VoiceRefusal }
  | { readonly is: "speaking"; readonly seconds: number; readonly stop: () => void }
  | { readonly is: "made"; readonly spoken: Spoken }
  | { readonly is: "nothing" };

/** What a screen needs that hears somebody. */
export interface HearsThem {
  /** Opens the microphone and records at once, unless there is none, or no leave to use it. */
  readonly speak: () => Promise<SpeakingBegun>;
  readonly recorder: {
    /** Calls back once; the answer takes it back. */
    after(milliseconds: number, what: () => void): () => void;
  };
  readonly holdReleases: () => () => void;
}

export function useSpeaking({ speak, recorder, holdReleases }: HearsThem) {
  const [now, setNow] = useState<SpeakingNow>({ is: "opening" });
  const ports = useRef({ speak, recorder, holdReleases });
  const leave = useRef(() => {});
  const begin = useCallback(() => {
    leave.current();
    leave.current = listenTo(ports.current, setNow);
  }, []);
  useEffect(() => {
    begin();
    return () => leave.current();
  }, [begin]);
  return { now, again: begin };
}

function listenTo({ speak, recorder, holdReleases }: HearsThem, tell: (now: SpeakingNow) => void): () => void {
  const letGo = holdReleases();
  let left = false;
  let stop = () => {};
  let cancel = () => {};
  const show = (now: SpeakingNow) => {
    if (!left) tell(now);
  };
  async function run() {
    show({ is: "opening" });
    const begun = await speak();
    if (begun.is === "refused") return show(begun);
    const { speaking } = begun;
    stop = speaking.stop;
    // Left while the microphone was opening: nobody wants to be heard.
    if (left) speaking.stop();
    const tick = () => {
      show({ is: "speaking", seconds: Math.floor(speaking.seconds()), stop: speaking.stop });
      cancel = recorder.after(250, tick);
    };
    tick();
    const spoken = await speaking.ended;
    cancel();
    show(spoken === null ? { is: "nothing" } : { is: "made", spoken });
  }
  void run()
    .catch((error: unknown) => {
      reportError(error);
      show({ is: "nothing" });
    })
    .finally(() => {
      cancel();
      letGo();
    });
  return () => {
    left = true;
    cancel();
    stop();
  };
}
