import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { type CameraFault, openCodeCamera, readCode } from "../local/code-camera.ts";
import { maybeCertificate } from "./read-here.ts";

interface ScanAnotherProps {
  readonly onText: (text: string) => void;
}

const lookEveryMs = 200;

/** A certificate before the camera, or its text: as an address, or as other programs pass it on. */
export function ScanAnother({ onText }: ScanAnotherProps) {
  const { t } = useLingui();
  const video = useRef<HTMLVideoElement>(null);
  const [fault, setFault] = useState<CameraFault | null>(null);
  const [pasted, setPasted] = useState("");
  const hears = useRef(onText);
  const field = useId();
  useEffect(() => {
    hears.current = onText;
  });

  useEffect(() => {
    let [left, close, timer] = [false, () => {}, 0];
    void (async () => {
      const camera = await openCodeCamera(navigator.mediaDevices);
      if (typeof camera === "string") return left ? undefined : setFault(camera);
      close = camera.close;
      const { current } = video;
      if (left || !current) return close();
      current.srcObject = camera.stream;
      const canvas = document.createElement("canvas");
      const look = async () => {
        const text = await readCode(current, canvas);
        if (left) return;
        if (text !== null && maybeCertificate(text)) hears.current(text);
        else timer = window.setTimeout(() => void look(), lookEveryMs);
      };
      void look();
    })();
    return () => {
      left = true;
      window.clearTimeout(timer);
      close();
    };
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (pasted.trim() !== "") onText(pasted);
  }

  return (
    <section className="verify-scan">
      {fault === null ? (
        // A picture of what lies before the camera: there is nothing to hear.
        <video ref={video} autoPlay muted playsInline aria-label={t`What the camera sees`} />
      ) : (
        <p role="status">
          {fault === "camera-denied" ? (
            <Trans>
              The camera is not allowed. Allow it in the settings of the browser, or paste the text of the code.
            </Trans>
          ) : (
            <Trans>The camera cannot be used here. Paste the text of the code.</Trans>
          )}
        </p>
      )}
      <form onSubmit={submit}>
        <label htmlFor={field}>
          <Trans>Text of the code</Trans>
        </label>
        <textarea
          id={field}
          name="code"
          rows={3}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="verify-other">
          <Trans>Check this text</Trans>
        </button>
      </form>
    </section>
  );
}
