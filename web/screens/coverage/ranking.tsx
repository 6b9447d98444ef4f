import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { rankedWords } from "../../text/coverage.ts";
import { inLanguage, scriptOf } from "../../text/language.ts";
import { Panel } from "../../ui/panel.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { useAtHand } from "../at-hand.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { type Grouping, listAddress } from "./asked.ts";
import { InHand } from "./in-hand.tsx";
import { Share } from "./number.tsx";
import { type Rank, ranked, ranks } from "./ranked.ts";
import type { Group } from "./use-coverage.ts";

interface RankingProps {
  readonly groups: readonly Group[];
  readonly by: Grouping;
  readonly days: { readonly bornFrom: string; readonly bornUntil: string };
  readonly placeId: string | null;
  readonly onGo: (address: string) => void;
}

/** Places, workers or villages beside each other: those who need looking at stand first. */
export function Ranking({ groups, by, days, placeId, onGo }: RankingProps) {
  const { t, i18n } = useLingui();
  const { language } = useAtHand();
  const [rank, setRank] = useState<Rank>("penta3");
  const first = { facility: t`Facility`, block: t`Block`, worker: t`Worker`, village: t`Village` }[by];
  const nobody = {
    facility: t`No facility`,
    block: t`In no block`,
    worker: t`Nobody carries them`,
    village: t`Not known`,
  }[by];
  const columns = [
    { title: first, width: 26 },
    { title: t`Children`, width: 12 },
    { title: t`Penta-3`, width: 16 },
    { title: t`Full by one year`, width: 16 },
    { title: t`Drop-out 1 to 3`, width: 14 },
    { title: t`Zero-dose`, width: 16 },
  ];
  return (
    <Panel
      title={t`Ranking`}
      act={
        <FilterSelect
          label={t`Order`}
          value={rank}
          choices={ranks.map((value) => ({ value, words: i18n._(rankedWords[value]) }))}
          onChange={(value) => setRank(ranks.find((one) => one === value) ?? "penta3")}
        />
      }
    >
      <Table caption={t`Ranking`} columns={columns}>
        {ranked(groups, rank).map((group) => {
          const { figures, name, nameHindi, memberId } = group;
          const here = {
            ...days,
            placeId: group.placeId ?? placeId ?? undefined,
            ...(by === "worker" && memberId !== null ? { workerId: memberId } : {}),
            ...(by === "village" && name !== null ? { village: name } : {}),
          };
          // Whoever nobody carries, and what lies in no block, has no list of its own.
          const isNobody = name === null;
          const said = name === null ? nobody : inLanguage(language, { name, nameHindi }).first;
          const list = (set: "all" | "zero-dose", count: number) =>
            isNobody ? (
              i18n.number(count)
            ) : (
              <AddressLink to={listAddress(set, here)} onGo={onGo} look="coverage-number">
                {i18n.number(count)}
              </AddressLink>
            );
          const [penta1, penta3] = [figures.given["PENTA-1"], figures.given["PENTA-3"]];
          return (
            <Row key={`${group.placeId} ${memberId} ${name}`} fresh={false}>
              <Cell>
                <b lang={scriptOf(said)}>{said}</b>
              </Cell>
              <Cell>
                <InHand>{t`Children`}</InHand>
                {list("all", figures.all)}
              </Cell>
              <Cell>
                <InHand>{t`Penta-3`}</InHand>
                <Share count={penta3} of={figures.all} />
              </Cell>
              <Cell>
                <InHand>{t`Full by one year`}</InHand>
                <Share count={figures.full} of={figures.all} />
              </Cell>
              <Cell>
                <InHand>{t`Drop-out 1 to 3`}</InHand>
                <Share count={penta1 - penta3} of={penta1} bad />
              </Cell>
              <Cell>
                <InHand>{t`Zero-dose`}</InHand>
                {list("zero-dose", figures.zeroDose)}
              </Cell>
            </Row>
          );
        })}
      </Table>
      {groups.length === 0 && (
        <p>
          <Trans>No child of that age lives here.</Trans>
        </p>
      )}
    </Panel>
  );
}
