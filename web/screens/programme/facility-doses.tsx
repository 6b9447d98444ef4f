import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { inLanguage } from "../../text/language.ts";
import { dosePartWords } from "../../text/programme.ts";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { AddressLink } from "./address-link.tsx";
import { DoseBar, doseParts } from "./dose-bar.tsx";
import { fewPeople, ranked, rankFrom, type Rank } from "./rank-facilities.ts";
import { shareOf } from "./share.ts";
import type { Doses, FacilityRow } from "./use-programme.ts";

interface FacilityDosesProps {
  readonly facilities: readonly FacilityRow[];
  readonly asked: URLSearchParams;
  readonly onGo: (address: string) => void;
}

/** How the doses of each facility stand, in an order that the address says: whoever needs somebody first. */
export function FacilityDoses({ facilities, asked, onGo }: FacilityDosesProps) {
  const { t } = useLingui();
  const id = useId();
  const rank = rankFrom(asked.get("rank"));
  const choose = (by: Rank) => {
    const said = new URLSearchParams(asked);
    said.set("rank", by);
    onGo(`/programme?${said}`);
  };
  if (facilities.length === 0) return null;
  const columns = [
    { title: t`Facility`, width: 30 },
    { title: t`On treatment`, width: 14 },
    { title: t`Doses, last 30 days`, width: 32 },
    { title: t`Verified`, width: 12 },
    { title: t`Silent`, width: 12 },
  ];
  return (
    <section className="programme-group programme-facilities" aria-labelledby={id}>
      <header className="cohort-head">
        <h2 id={id}>
          <Trans>By facility</Trans>
        </h2>
        {facilities.length > 1 && (
          <span className="programme-rank">
            <FilterSelect
              label={t`Which stand first`}
              value={rank}
              choices={[
                { value: "silent", words: t`Most silent first` },
                { value: "verified", words: t`Least verified first` },
                { value: "patients", words: t`Most patients first` },
              ]}
              onChange={(by) => choose(rankFrom(by))}
            />
          </span>
        )}
      </header>
      <Table caption={t`Doses of each facility`} columns={columns}>
        {ranked(facilities, rank).map((facility) => (
          <FacilityLine key={facility.placeId} facility={facility} onGo={onGo} />
        ))}
      </Table>
    </section>
  );
}

function FacilityLine({ facility, onGo }: Pick<FacilityDosesProps, "onGo"> & { readonly facility: FacilityRow }) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const { first, lang } = inLanguage(language, facility);
  const { doses, onTreatment, silent } = facility;
  const share = shareOf(doses.verified, doses.due);
  return (
    <Row fresh={false}>
      <Cell>
        <AddressLink to={`/programme/on-treatment?place=${facility.placeId}`} look="programme-facility" onGo={onGo}>
          <b lang={lang}>{first}</b>
        </AddressLink>
        {onTreatment < fewPeople && (
          <span className="programme-few">
            <i className="shape shape-unknown" aria-hidden="true" />
            <Trans>few people: shares say little</Trans>
          </span>
        )}
      </Cell>
      <Cell>
        {i18n.number(onTreatment)}{" "}
        <span className="programme-in-hand">
          <Trans>on treatment</Trans>
        </span>
      </Cell>
      <Cell>
        <DoseBar doses={doses} small />
        <Heard doses={doses} />
      </Cell>
      <Cell>{share !== null && <Verified share={i18n.number(share)} />}</Cell>
      <Cell>
        <span className="programme-silent">
          {silent > 0 && <i className="shape shape-unknown" aria-hidden="true" />}
          <span>
            {i18n.number(silent)}{" "}
            <span className="programme-in-hand">
              <Trans>silent</Trans>
            </span>
          </span>
        </span>
      </Cell>
    </Row>
  );
}

function Verified({ share }: { readonly share: string }) {
  return (
    <>
      <b>
        <Trans>{share} %</Trans>
      </b>{" "}
      <span className="programme-in-hand">
        <Trans>verified</Trans>
      </span>
    </>
  );
}

/** The bar in words: whoever hears the table gets all four numbers. */
function Heard({ doses }: { readonly doses: Doses }) {
  const { i18n } = useLingui();
  const due = i18n.number(doses.due);
  if (doses.due === 0) {
    return (
      <span className="programme-small">
        <Trans>No day has ended yet</Trans>
      </span>
    );
  }
  const parts = doseParts.map((part) => `${i18n.number(doses[part])} ${i18n._(dosePartWords[part])}`).join(", ");
  return (
    <span className="only-heard">
      <Trans>
        {parts}, of {due} due
      </Trans>
    </span>
  );
}
