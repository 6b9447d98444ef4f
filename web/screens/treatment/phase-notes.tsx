import { Trans, useLingui } from "@lingui/react/macro";
import { scriptOf } from "../../text/language.ts";
import { lackedWords } from "../../text/treatment.ts";
import { WrittenBy } from "../diagnosis/written-by.tsx";
import type { Phase } from "./use-treatments.ts";

/** What a doctor did with this phase that was not the ordinary, and why. */
export function PhaseNotes({ phase: { evidence, why, by } }: { readonly phase: Phase }) {
  const { i18n } = useLingui();
  const lacked = (evidence?.lacking ?? []).map((lacking) => i18n._(lackedWords[lacking])).join(", ");
  if (lacked === "" && why === null) return null;
  return (
    <p className="treatment-notes">
      {lacked !== "" && (
        <span>
          <Trans>Begun although: {lacked}.</Trans>
        </span>
      )}
      {why !== null && (
        <span>
          <q lang={scriptOf(why)}>{why}</q> <WrittenBy by={by} />
        </span>
      )}
    </p>
  );
}
