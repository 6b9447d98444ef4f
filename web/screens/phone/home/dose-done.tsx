import "./dose.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Asks, ClipHere } from "../my-days.ts";
import { Drawing } from "../parts/drawing.tsx";
import { useSays } from "../says.ts";
import { KeptDrawing } from "./kept-drawing.tsx";

/** Today's dose is known: nothing is to be done, and what becomes of the video is said. */
export function DoseDone({ asks }: { readonly asks: Extract<Asks, { is: "awaiting" | "known" }> }) {
  if (asks.is === "awaiting") return <Awaiting clip={asks.clip} />;
  return (
    <section className="dose-done" aria-live="polite">
      <div className="dose-said">
        <i className={`shape shape-${asks.look === "seen" ? "done" : "reported"}`} aria-hidden="true" />
        <h2>
          <Trans>Today’s dose is recorded</Trans>
        </h2>
        <p>
          {asks.look === "seen" ? (
            <Trans>It has been seen. Well done.</Trans>
          ) : (
            <Trans>Nothing more to do today.</Trans>
          )}
        </p>
      </div>
    </section>
  );
}

function Awaiting({ clip }: { readonly clip: ClipHere | null }) {
  return (
    <section className="dose-done" aria-live="polite">
      <div className="dose-said">
        <KeptDrawing />
        <h2>
          <Trans>Today’s dose is recorded</Trans>
        </h2>
        <p>{clip === null ? <Trans>The video has arrived.</Trans> : <Trans>The video is safe on the phone.</Trans>}</p>
        <span className="dose-standing">
          <i className="shape shape-attention" aria-hidden="true" />
          <Trans>Still to be looked at</Trans>
        </span>
      </div>
      {clip !== null && <Load clip={clip} />}
    </section>
  );
}

function Load({ clip: { bytes, sent } }: { readonly clip: ClipHere }) {
  const { t } = useLingui();
  const { size } = useSays();
  const [whole, gone] = [size(bytes), size(sent)];
  return (
    <div className="dose-load">
      <p>
        <Drawing name="sending" size={30} />
        <span>
          <b>{sent === 0 ? t`Ready to be sent · ${whole}` : t`${gone} of ${whole} sent`}</b>
          <small>
            <Trans>It goes by itself when there is a network</Trans>
          </small>
        </span>
      </p>
      {sent > 0 && <progress className="sent" value={sent} max={bytes} aria-label={t`Sent so far`} />}
    </div>
  );
}
