import { Trans } from "@lingui/react/macro";
import type { FirstAct } from "../../../../modules/immunization/aefi-signs.ts";
import { Icon } from "../../../ui/icon.tsx";

/** What comes before any form: in big words, with the ambulance one press away. */
export function DangerNow({ act }: { readonly act: FirstAct }) {
  if (act === "hospital-now") {
    return (
      <div className="aefi-danger">
        <b>
          <Trans>Take the child to hospital now!</Trans>
        </b>
        <a href="tel:108">
          <Icon name="speak" size={24} /> <Trans>Call 108</Trans>
        </a>
        <span>
          <Trans>This report can wait. Save it later.</Trans>
        </span>
      </div>
    );
  }
  if (act === "doctor-today") {
    return (
      <p className="vaccine-caution">
        <i className="shape shape-attention" aria-hidden="true" />
        <b>
          <Trans>Show the child to the doctor today.</Trans>
        </b>
      </p>
    );
  }
  return (
    <p className="aefi-watch">
      <i className="shape shape-done" aria-hidden="true" />
      <span>
        <Trans>Mostly over in two days. Feed as usual. If it gets worse: to the doctor.</Trans>
      </span>
    </p>
  );
}
