import { useCallback, useEffect, useRef, useState } from "react";
import type { CalendarDay } from "../../../../foundation/calendar-day.ts";
import type { ClipId } from "../../../../modules/video-observation/clip.ts";
import type { CameraRefusal } from "../../../local/camera.ts";
import { record } from "../../../local/clip-recorder.ts";
import type { Recorded } from "../../../local/clips.ts";
import type { PhoneAtHand } from "../phone-at-hand.ts";

/*
 * One video, from the opened camera to what is kept of it:
 *
 *   opening → counting 3, 2, 1 → recording → made | nothing
 *      └→ refused
 *
 * Whoever leaves in the middle stops it; what was kept is then offered on the home.
 */

export type Filming =
  | { readonly is: "opening" }
  | { readonly is: "refused"; readonly code: CameraRefusal }
  | { readonly is: "counting"; readonly stream: MediaStream; readonly left: number }
  | { readonly is: "recording"; readonly stream: MediaStream; readonly seconds: number; readonly stop: () => void }
  /** `whole`: it ended as it should. False: the phone was full, or the camera was taken away. */
  | { readonly is: "made"; readonly recorded: Recorded; readonly film: Blob; readonly whole: boolean }
  | { readonly is: "nothing" };

type FilmPorts = Pick<
  PhoneAtHand,
  "openCamera" | "recorder" | "clips" | "clock" | "now" | "newId" | "holdReleases" | "lookForUnfinished"
>;

const countFrom = 3;

/** @param day the dose day that is being filmed, as its maker is shown it */
export function useFilming(phone: FilmPorts, day: CalendarDay) {
  const [filming, setFilming] = useState<Filming>({ is: "opening" });
  const ports = useRef(phone);
  const leave = useRef(() => {});
  const begin = useCallback(() => {
    leave.current();
    leave.current = film(ports.current, day, setFilming);
  }, [day]);
  useEffect(() => {
    begin();
    return () => leave.current();
  }, [begin]);
  return { filming, again: begin };
}

/** Begins, and tells how far it is. The answer is for whoever leaves before it is over. */
function film(
  { openCamera, recorder, clips, clock, now, newId, holdReleases, lookForUnfinished }: FilmPorts,
  day: CalendarDay,
  tell: (filming: Filming) => void,
): () => void {
  const letGo = holdReleases();
  let left = false;
  let stop = () => {};
  let cancel = () => {};
  const show = (filming: Filming) => {
    if (!left) tell(filming);
  };
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const cancelTimer = recorder.after(milliseconds, resolve);
      cancel = () => {
        cancelTimer();
        resolve();
      };
    });

  async function run() {
    show({ is: "opening" });
    const opened = await openCamera();
    if (opened.is === "refused") return show(opened);
    const { stream } = opened.camera;
    try {
      for (let count = countFrom; count > 0; count -= 1) {
        // Left while the camera was opening: nobody wants to be seen.
        if (left) return;
        show({ is: "counting", stream, left: count });
        stop = opened.camera.close;
        await wait(1_000);
      }
      if (left) return;
      const said = { at: new Date(now()).toISOString(), aheadMs: clock.aheadMs() };
      const recording = await record(opened.camera, { clipId: newId() as ClipId, day, clock: said }, recorder);
      stop = recording.stop;
      if (left) recording.stop();
      const tick = () => {
        show({ is: "recording", stream, seconds: Math.floor(recording.seconds()), stop: recording.stop });
        cancel = recorder.after(250, tick);
      };
      tick();
      const { by, recorded } = await recording.ended;
      cancel();
      if (recorded === null) return show({ is: "nothing" });
      const whole = by !== "storage" && by !== "camera";
      show({ is: "made", recorded, film: await clips.whole(recorded.clipId), whole });
    } finally {
      opened.camera.close();
    }
  }

  void run()
    .catch((error: unknown) => {
      reportError(error);
      show({ is: "nothing" });
    })
    .finally(() => {
      letGo();
      // Whoever has left stands on the home by now.
      if (left) lookForUnfinished();
    });
  return () => {
    left = true;
    cancel();
    stop();
  };
}
