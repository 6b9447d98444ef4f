import { Trans, useLingui } from "@lingui/react/macro";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { Panel } from "../../ui/panel.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { countedInPeriod, type GivenAsked } from "./counted-asked.ts";
import { ShareBar } from "./number.tsx";
import type { useGiven } from "./use-counted.ts";

interface GivenDropOutProps {
  readonly dropOuts: NonNullable<ReturnType<typeof useGiven>["data"]>["dropOuts"];
  readonly asked: GivenAsked;
  readonly onGo: (address: string) => void;
}

export function GivenDropOut({ dropOuts, asked, onGo }: GivenDropOutProps) {
  const { t, i18n } = useLingui();
  const telling = useTelling();
  const number = (mark: string, count: number) => (
    <AddressLink to={countedInPeriod(asked, mark)} onGo={onGo}>
      {i18n.number(count)}
    </AddressLink>
  );
  return (
    <Panel title={t`Drop-out`}>
      <p className="coverage-small">
        <Trans>
          (First dose − later dose) ÷ first dose × 100, of doses given in the same period. The later dose is often
          another child’s: the number may be below zero, and is shown as it is.
        </Trans>
      </p>
      <ul className="coverage-figures">
        {dropOuts.map(({ first, second, firsts, seconds, percent }) => (
          <li key={`${first} ${second}`}>
            <span className="coverage-name">
              {doseName(telling, first)} → {doseName(telling, second)}
            </span>
            <ShareBar share={percent} bad />
            <span className="coverage-drop">
              {number(first, firsts)} → {number(second, seconds)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
