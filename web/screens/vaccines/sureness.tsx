import { useLingui } from "@lingui/react/macro";
import type { Confidence } from "../../../modules/schedules/programme.ts";
import { surenessWords } from "../../text/vaccines.ts";

const shapes: Readonly<Record<Confidence, string>> = { A: "done", B: "reported", C: "attention" };

export function Sureness({ of }: { readonly of: Confidence }) {
  const { i18n } = useLingui();
  return (
    <span className={`vaccines-sure vaccines-sure-${shapes[of]}`}>
      <i className={`shape shape-${shapes[of]}`} aria-hidden="true" />
      <span>{i18n._(surenessWords[of])}</span>
    </span>
  );
}
