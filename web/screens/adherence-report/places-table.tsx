import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { inLanguage } from "../../text/language.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { useAtHand } from "../at-hand.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { addressOf, type Asked } from "./asked.ts";
import { useFigureCells } from "./rates.tsx";
import { type PlaceSort, placeSorts, sortedPlaces } from "./sort-places.ts";
import type { PlaceFigures } from "./use-adherence.ts";

interface PlacesTableProps {
  readonly asked: Asked;
  readonly places: readonly PlaceFigures[];
  readonly onGo: (address: string) => void;
}

export function PlacesTable({ asked, places, onGo }: PlacesTableProps) {
  const { t } = useLingui();
  const [sort, setSort] = useState<PlaceSort>("fewest-verified");
  const words: Record<PlaceSort, string> = {
    "fewest-verified": t`Fewest verified first`,
    "fewest-reported": t`Fewest told first`,
    "most-without": t`Most without any record first`,
    "most-missed": t`Most missed first`,
    "most-unknown": t`Most unknown first`,
    "most-patients": t`Most patients first`,
    name: t`By name`,
  };
  const columns = [
    { title: asked.by === "district" ? t`District` : t`Facility`, width: 24 },
    { title: t`Patients`, width: 10 },
    { title: t`Without any record`, width: 14 },
    { title: t`Verified`, width: 18 },
    { title: t`Told`, width: 16 },
    { title: t`Missed`, width: 9 },
    { title: t`Unknown`, width: 9 },
  ];
  return (
    <section className="adherence-part">
      <FilterSelect
        label={t`Sorted`}
        value={sort}
        choices={placeSorts.map((one) => ({ value: one, words: words[one] }))}
        onChange={(chosen) => setSort(placeSorts.find((one) => one === chosen) ?? "name")}
      />
      <Table caption={asked.by === "district" ? t`By district` : t`By facility`} columns={columns}>
        {sortedPlaces(places, sort).map((place) => (
          <PlaceRow key={place.placeId ?? "none"} asked={asked} place={place} onGo={onGo} />
        ))}
      </Table>
    </section>
  );
}

function PlaceRow({ asked, place, onGo }: Pick<PlacesTableProps, "asked" | "onGo"> & { readonly place: PlaceFigures }) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const figures = useFigureCells();
  const { placeId, name, nameHindi, patients, withoutAnyRecord } = place;
  const named = name === null ? null : inLanguage(language, { name, nameHindi });
  const next = asked.by === "district" ? "facility" : "patient";
  return (
    <Row fresh={false}>
      <Cell>
        {placeId === null || named === null ? (
          <Trans>No facility</Trans>
        ) : (
          <AddressLink look="adherence-open" to={addressOf({ ...asked, placeId, by: next })} onGo={onGo}>
            <b lang={named.lang}>{named.first}</b>
          </AddressLink>
        )}
      </Cell>
      <Cell>
        {i18n.number(patients)} <InHand>{t`Patients`}</InHand>
      </Cell>
      <Cell>
        {withoutAnyRecord > 0 && <i className="shape shape-unknown" aria-hidden="true" />}{" "}
        {i18n.number(withoutAnyRecord)} <InHand>{t`Without any record`}</InHand>
      </Cell>
      {figures(place).map(({ key, word, cell }) => (
        <Cell key={key}>
          {cell} <InHand>{word}</InHand>
        </Cell>
      ))}
    </Row>
  );
}

/** At a desk the head of the column says it. */
export function InHand({ children }: { readonly children: string }) {
  return <span className="adherence-in-hand">{children}</span>;
}
