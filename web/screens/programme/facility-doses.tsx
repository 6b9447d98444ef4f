import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { inLanguage } from "../../text/language.ts";
import { dosePartWords } from "../../text/programme.ts";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { useAtHand } from "../at-hand.ts";
import { DoseBar, doseParts } from "./dose-bar.tsx";
import { shareOf } from "./share.ts";
import type { Doses, FacilityRow } from "./use-programme.ts";

/** How the doses of each facility stand, those with the most people on treatment first. */
export function FacilityDoses({ facilities }: { readonly facilities: readonly FacilityRow[] }) {
  const { t } = useLingui();
  const id = useId();
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
      <h2 id={id}>
        <Trans>By facility</Trans>
      </h2>
      <Table caption={t`Doses of each facility`} columns={columns}>
        {facilities.map((facility) => (
          <FacilityLine key={facility.placeId} facility={facility} />
        ))}
      </Table>
    </section>
  );
}

function FacilityLine({ facility }: { readonly facility: FacilityRow }) {
  const { i18n } = useLingui();
  const { language } = useAtHand();
  const { first, lang } = inLanguage(language, facility);
  const { doses, onTreatment, silent } = facility;
  const share = shareOf(doses.verified, doses.due);
  return (
    <Row fresh={false}>
      <Cell>
        <b lang={lang}>{first}</b>
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
