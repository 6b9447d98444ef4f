import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { CameraRefusal } from "../../../local/camera.ts";
import { Act } from "../parts/act.tsx";

type Why = CameraRefusal | "nothing";

interface Words {
  readonly what: MessageDescriptor;
  readonly next: MessageDescriptor;
}

const words: Record<Why, Words> = {
  "camera-denied": {
    what: msg({ id: "not-filmed.denied", message: "The camera may not be used." }),
    next: msg({
      id: "not-filmed.denied-then",
      message: "Press the lock or the dots at the top, then Permissions, then Camera, then Allow. Then try again.",
    }),
  },
  "no-camera": {
    what: msg({ id: "not-filmed.no-camera", message: "No camera was found." }),
    next: msg({ id: "not-filmed.no-camera-then", message: "Take your dose with your health worker today." }),
  },
  "camera-busy": {
    what: msg({ id: "not-filmed.busy", message: "Another app has the camera." }),
    next: msg({ id: "not-filmed.busy-then", message: "Close other apps, then try again." }),
  },
  "too-little-room": {
    what: msg({ id: "not-filmed.no-room", message: "The phone is full." }),
    next: msg({
      id: "not-filmed.no-room-then",
      message: "Remove old videos and photos, or apps you do not need. Then try again.",
    }),
  },
  "cannot-record": {
    what: msg({ id: "not-filmed.cannot", message: "This browser cannot make a video." }),
    next: msg({ id: "not-filmed.cannot-then", message: "Open this page in Chrome, or bring Chrome up to date." }),
  },
  nothing: {
    what: msg({ id: "not-filmed.nothing", message: "Nothing was recorded." }),
    next: msg({ id: "not-filmed.nothing-then", message: "Try again." }),
  },
};

/** Why there is no video, and what to do about it. */
export function NotFilmed({ code, onAgain }: { readonly code: Why; readonly onAgain: () => void }) {
  const { i18n } = useLingui();
  const { what, next } = words[code];
  return (
    <div className="phone-middle" role="alert">
      <i className="shape shape-attention" aria-hidden="true" />
      <h2>{i18n._(what)}</h2>
      <p className="phone-lead">{i18n._(next)}</p>
      <Act look="main" drawing="again" onPress={onAgain}>
        <Trans>Try again</Trans>
      </Act>
    </div>
  );
}
