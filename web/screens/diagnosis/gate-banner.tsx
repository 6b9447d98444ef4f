import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { decide } from "../../../modules/diagnosis/operations.ts";
import type { ClosedBecause } from "../../../modules/diagnosis/gate.ts";
import { closedWords, wantedWords } from "../../text/diagnosis.ts";
import { useAtHand } from "../at-hand.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { closedShape } from "./look-of.ts";
import type { Decision, DiagnosisRecord } from "./use-record.ts";
import { WrittenBy } from "./written-by.tsx";

interface GateBannerProps {
  readonly record: DiagnosisRecord;
  /** The day on which the treatment that goes on began; null: none does. */
  readonly startedOn: string | null;
  /** The day on which the treatment that rested on this confirmation ended; null: there is none. */
  readonly endedOn: string | null;
  readonly act?: ReactNode;
}

/** May treatment start? Why not, in one sentence, and what comes next. */
export function GateBanner({ record: { gate, decisions, xrays }, startedOn, endedOn, act }: GateBannerProps) {
  const { i18n } = useLingui();
  const used = gate.is === "open" && startedOn === null && endedOn !== null;
  const shape = gate.is === "closed" ? closedShape[gate.because] : used ? "later" : "done";
  return (
    <section className={`gate gate-${shape}`} role="status">
      <i className={`shape shape-${shape}`} aria-hidden="true" />
      <div className="gate-words">
        <b>
          {gate.is === "open" ? <Open startedOn={startedOn} endedOn={endedOn} /> : i18n._(closedWords[gate.because])}
        </b>
        {gate.is === "open" ? (
          decisions[0] && <Rests decision={decisions[0]} xrays={xrays} />
        ) : (
          <span>
            <Next because={gate.because} decision={decisions[0] ?? null} />
          </span>
        )}
        {used && (
          <span>
            <Trans>A new X-ray or a new result brings it before the doctor again.</Trans>
          </span>
        )}
        {gate.is === "closed" && startedOn !== null && (
          <span>
            <Started on={startedOn} /> <Trans>The doctor decides whether it goes on.</Trans>
          </span>
        )}
      </div>
      {act}
    </section>
  );
}

function Open({ startedOn, endedOn }: Pick<GateBannerProps, "startedOn" | "endedOn">) {
  if (startedOn !== null) return <Started on={startedOn} />;
  if (endedOn !== null) return <Ended on={endedOn} />;
  return <Trans>TB is confirmed. Treatment may start.</Trans>;
}

function Started({ on }: { readonly on: string }) {
  const day = useShownDay()(on);
  return <Trans>On treatment since {day}.</Trans>;
}

function Ended({ on }: { readonly on: string }) {
  const day = useShownDay()(on);
  return <Trans>The treatment ended on {day}. Another one needs a new confirmation.</Trans>;
}

function Rests({
  decision: { by, at, xrayId, resultIds },
  xrays,
}: Pick<DiagnosisRecord, "xrays"> & { decision: Decision }) {
  const { i18n } = useLingui();
  const day = useShownDay()(at);
  const version = i18n.number(xrays.find((xray) => xray.xrayId === xrayId)?.version ?? 0);
  return (
    <span>
      <Trans>
        Confirmed by <WrittenBy by={by} /> on {day}, on X-ray version {version} and{" "}
        <Plural value={resultIds.length} _0="no result" one="# result" other="# results" />.
      </Trans>
    </span>
  );
}

/** What the reader can do now: another thing for the doctor than for whoever brings what is missing. */
function Next({ because, decision }: { readonly because: ClosedBecause; readonly decision: Decision | null }) {
  const { i18n } = useLingui();
  const { actor } = useAtHand();
  const decides = decide.allow.some((rule) => rule.couldPass(actor));
  switch (because) {
    case "no-x-ray":
      return <Trans>Add an X-ray: the doctor decides with the picture before them.</Trans>;
    case "not-decided":
    case "x-ray-changed":
    case "results-changed":
      if (decides) return <Trans>Look at the X-ray and the results, and decide.</Trans>;
      return <Trans>It waits in the doctor’s list. There is nothing for you to do.</Trans>;
    case "decided-not-tb":
      return <Trans>A new X-ray or a new result brings it before the doctor again.</Trans>;
    case "more-asked-for": {
      const wants = (decision?.wants ?? []).map((want) => i18n._(wantedWords[want])).join(", ");
      return <Trans>Asked for: {wants}. When it is here, the doctor looks again.</Trans>;
    }
  }
}
