import { Trans, useLingui } from "@lingui/react/macro";
import { Segments } from "../../ui/chips.tsx";
import { AddressLink } from "../programme/address-link.tsx";
import { addressOf, askedOf, listAddress } from "./asked.ts";
import { givenAddress } from "./counted-asked.ts";

interface WaysProps {
  readonly onGo: (address: string) => void;
}

export function CoverageWays({ onGo }: WaysProps) {
  const { t } = useLingui();
  return (
    <nav className="coverage-ways" aria-label={t`Lists and reports`}>
      <AddressLink to={listAddress("overdue")} onGo={onGo}>
        <Trans>Immunization list</Trans>
      </AddressLink>
      <AddressLink to="/coverage/month" onGo={onGo}>
        <Trans>Report of the month</Trans>
      </AddressLink>
    </nav>
  );
}

interface BasisChoiceProps extends WaysProps {
  readonly chosen: "born" | "given";
  readonly placeId: string | null;
}

/** Of children born in a period what they have, or of a period what was given in it. */
export function BasisChoice({ chosen, placeId, onGo }: BasisChoiceProps) {
  const { t } = useLingui();
  return (
    <Segments
      label={t`What is counted`}
      choices={[
        { value: "born", words: t`Born in` },
        { value: "given", words: t`Given in` },
      ]}
      chosen={chosen}
      onChange={(value) =>
        onGo(value === "given" ? givenAddress({ period: "year", placeId }) : addressOf({ ...askedOf(""), placeId }))
      }
    />
  );
}
