import { Trans, useLingui } from "@lingui/react/macro";
import { scriptOf } from "../../text/language.ts";
import { changeReasonWords } from "../../text/prescription.ts";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import { Taken } from "./taken.tsx";
import type { Treatment } from "./use-treatments.ts";

/** Every prescription of a treatment, the newest first: none is ever written over. */
export function Prescriptions({ treatment: { prescriptions } }: { readonly treatment: Treatment }) {
  const { i18n } = useLingui();
  const shown = useShownDay();
  const count = i18n.number(prescriptions.length);
  if (prescriptions.length === 0) return null;
  return (
    <details className="treatment-in-words">
      <summary>
        <Trans>All prescriptions: {count}</Trans>
      </summary>
      <ol className="treatment-prescriptions">
        {prescriptions.toReversed().map((one) => {
          const day = shown(one.from);
          const weight = i18n.number(one.weightKg);
          const tables = one.tables.join(", ");
          return (
            <li key={one.prescriptionId}>
              <b>
                <Trans>From {day}</Trans>
              </b>{" "}
              <small>
                {one.because === "phase" ? <Trans>beginning of a phase</Trans> : i18n._(changeReasonWords[one.because])}
                {" · "}
                <Trans>{weight} kg</Trans>
                {tables !== "" && ` · ${tables}`}
                {" · "}
                <WrittenBy by={one.by} />
              </small>
              <Taken prescription={one} today={one.from} />
              {one.why !== null && <q lang={scriptOf(one.why)}>{one.why}</q>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
