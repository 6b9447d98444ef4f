import "./record.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { calendarDay } from "../../../../foundation/calendar-day.ts";
import { clipSecondsAtMost } from "../../../../modules/video-observation/clip.ts";
import { Act } from "../parts/act.tsx";
import { PhonePage } from "../parts/phone-page.tsx";
import { Word } from "../parts/word.tsx";
import { useFollowed, usePhone } from "../phone-at-hand.ts";
import { useSays } from "../says.ts";
import { CameraView } from "./camera-view.tsx";
import { keepClip } from "./keep-clip.ts";
import { NotFilmed } from "./not-filmed.tsx";
import { type Filming, useFilming } from "./use-filming.ts";

/** The camera opens and records at once: one press has brought them here, one more sends. */
export function Record() {
  const { t } = useLingui();
  const phone = usePhone();
  const { my } = useFollowed(phone.course);
  // As it was when the camera opened: a day may end while somebody films.
  const [day] = useState(() =>
    calendarDay(phone.clock.houseNow(), my?.timeZone ?? "Asia/Kolkata", my?.dayBegins ?? "03:00"),
  );
  const { filming, again } = useFilming(phone, day);
  const goHome = () => phone.go("/f/");
  return (
    <PhonePage title={t`Today’s video`} onBack={goHome}>
      {(filming.is === "refused" || filming.is === "nothing") && (
        <NotFilmed code={filming.is === "refused" ? filming.code : "nothing"} onAgain={again} />
      )}
      {filming.is === "opening" && (
        <div className="phone-middle" role="status">
          <p className="phone-lead">
            <Trans>The camera is opening …</Trans>
          </p>
        </div>
      )}
      {(filming.is === "counting" || filming.is === "recording") && <Filmed filming={filming} />}
      {filming.is === "made" && <Made made={filming} onAgain={again} onSent={goHome} />}
    </PhonePage>
  );
}

function Filmed({ filming }: { readonly filming: Extract<Filming, { is: "counting" | "recording" }> }) {
  const left = filming.is === "recording" ? Math.max(0, clipSecondsAtMost - filming.seconds) : 0;
  return (
    <>
      <CameraView stream={filming.stream} count={filming.is === "counting" ? filming.left : null} />
      <p className="record-how">
        <Trans>Show the tablets in your hand, then swallow them.</Trans>
      </p>
      {filming.is === "recording" ? (
        <Act look="stop" onPress={filming.stop}>
          <Trans>Done, stop · {left} s</Trans>
        </Act>
      ) : (
        <p className="record-how record-how-begins" role="status">
          <Trans>It begins by itself</Trans>
        </p>
      )}
    </>
  );
}

interface MadeProps {
  readonly made: Extract<Filming, { is: "made" }>;
  readonly onAgain: () => void;
  readonly onSent: () => void;
}

function Made({ made: { recorded, film, whole }, onAgain, onSent }: MadeProps) {
  const { t } = useLingui();
  const phone = usePhone();
  const { size } = useSays();
  const video = useRef<HTMLVideoElement>(null);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const bytes = size(recorded.bytes);
  useEffect(() => {
    const address = URL.createObjectURL(film);
    if (video.current) video.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [film]);

  async function doing(work: () => Promise<void>, then: () => void) {
    setWorking(true);
    setFailed(false);
    try {
      await work();
      then();
    } catch {
      // It is on the disk as it was: nothing is lost by trying again.
      setFailed(true);
      setWorking(false);
    }
  }
  return (
    <>
      {!whole && (
        <Word look="attention" live>
          <Trans>The video ended too early. Send it if the tablets can be seen, or make it again.</Trans>
        </Word>
      )}
      <video ref={video} className="record-film" autoPlay loop muted playsInline aria-label={t`The video you made`} />
      {failed && (
        <Word look="overdue" live>
          <Trans>It could not be kept. Free some room on the phone, then try again.</Trans>
        </Word>
      )}
      <div className="phone-acts">
        <Act
          look="main"
          drawing="send"
          working={working}
          onPress={() => void doing(() => keepClip(phone, recorded), onSent)}
        >
          <Trans>Send · {bytes}</Trans>
        </Act>
        <Act
          drawing="again"
          working={working}
          onPress={() => void doing(() => phone.clips.throwAway(recorded.clipId), onAgain)}
        >
          <Trans>Make it again</Trans>
        </Act>
      </div>
    </>
  );
}
