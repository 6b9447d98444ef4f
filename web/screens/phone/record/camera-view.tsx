import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";

interface CameraViewProps {
  readonly stream: MediaStream;
  /** 3, 2, 1; null: it is recording. */
  readonly count: number | null;
}

/** What the camera sees, mirrored as in a glass, with where the face and the tablets belong. */
export function CameraView({ stream, count }: CameraViewProps) {
  const { t } = useLingui();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return (
    <div className="camera-view">
      <video ref={video} autoPlay muted playsInline aria-label={t`What the camera sees`} />
      <svg viewBox="0 0 300 400" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <g className="camera-outline">
          <ellipse cx="150" cy="165" rx="86" ry="112" />
          <path d="M96 322h108a16 16 0 0 1 16 16v14a30 30 0 0 1-30 30h-80a30 30 0 0 1-30-30v-14a16 16 0 0 1 16-16z" />
          <circle cx="128" cy="346" r="11" />
          <circle cx="172" cy="346" r="11" />
        </g>
      </svg>
      {count === null ? (
        <span className="camera-recording" role="status">
          <i aria-hidden="true" />
          {t`Recording`}
        </span>
      ) : (
        <b className="camera-count" role="status">
          {count}
        </b>
      )}
    </div>
  );
}
