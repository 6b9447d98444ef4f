import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import type { PatientSet } from "../../../modules/reports/numbers.ts";
import { outcomes } from "../../../modules/treatment/outcome.ts";
import { setWords } from "../../text/programme.ts";
import { NumberCard, type Numbers } from "./number-card.tsx";

interface GroupProps {
  readonly numbers: Numbers;
  readonly onGo: (address: string) => void;
}

export function Everybody(props: GroupProps) {
  const { t } = useLingui();
  return <Group title={t`Everybody`} sets={["all", "active", "new-this-month"]} {...props} />;
}

export function BeforeTreatment(props: GroupProps) {
  const { t } = useLingui();
  return (
    <Group
      title={t`Before treatment`}
      sets={["pending-lab", "awaiting-decision", "confirmed-not-started"]}
      {...props}
    />
  );
}

export function OnTreatment(props: GroupProps) {
  const { t } = useLingui();
  return (
    <Group
      title={t`On treatment`}
      sets={["on-treatment", "whole", "intensive", "continuation", "silent", "overdue"]}
      {...props}
    />
  );
}

/** An outcome that nobody has yet is named, so that it is not taken for one that is not counted. */
export function Closed(props: GroupProps) {
  const { t, i18n } = useLingui();
  const countOf = (set: PatientSet) => props.numbers.find((number) => number.set === set)?.count ?? 0;
  const nobodys = outcomes.filter((outcome) => countOf(outcome) === 0);
  const names = nobodys.map((outcome) => i18n._(setWords[outcome])).join(" · ");
  return (
    <Group title={t`Closed`} sets={["closed", ...outcomes.filter((outcome) => countOf(outcome) > 0)]} {...props}>
      {nobodys.length > 0 && (
        <p className="programme-small">
          <Trans>Nobody: {names}</Trans>
        </p>
      )}
    </Group>
  );
}

function Group({
  title,
  sets,
  numbers,
  onGo,
  children,
}: GroupProps & { readonly title: string; readonly sets: readonly PatientSet[]; readonly children?: ReactNode }) {
  const id = useId();
  const shown = sets.flatMap((set) => numbers.filter((number) => number.set === set));
  return (
    <section className="programme-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="programme-cards">
        {shown.map((number) => (
          <li key={number.set}>
            <NumberCard number={number} onGo={onGo} />
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
