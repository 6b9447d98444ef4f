import "../../ui/field-shell.css";
import "./coverage.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { setTarget } from "../../../modules/coverage/operations.ts";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { periodWords } from "../../text/coverage.ts";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Panel } from "../../ui/panel.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { Cell, Row, Table, TableSkeleton } from "../../ui/table.tsx";
import { useAtHand } from "../at-hand.ts";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { NotRead } from "../programme/not-read.tsx";
import { countedInPeriod, type GivenAsked, givenAddress, periodDays, periods } from "./counted-asked.ts";
import { GivenDropOut } from "./given-drop-out.tsx";
import { HeadCount } from "./head-count.tsx";
import { InHand } from "./in-hand.tsx";
import { ShareBar } from "./number.tsx";
import { PlaceChoice } from "./place-choice.tsx";
import { Targets } from "./targets.tsx";
import { useGiven } from "./use-counted.ts";
import { BasisChoice, CoverageWays } from "./ways.tsx";

interface GivenInProps {
  readonly asked: GivenAsked;
  readonly onGo: (address: string) => void;
}

/** Doses given to infants in a period, as a part of the head count; each number opens whom it counts. */
export function GivenIn({ asked, onGo }: GivenInProps) {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const telling = useTelling();
  const day = useShownDay();
  const days = periodDays(asked.period, useToday());
  const read = useGiven(asked);
  const { data } = read;
  const [from, until] = [day(days.from), day(days.until)];
  const admin = setTarget.allow.some((rule) => rule.couldPass(actor));
  usePageTitle(t`Vaccination coverage`, t`Khurak`);
  const columns = [
    { title: t`Dose`, width: 34 },
    { title: t`Coverage`, width: 36 },
    { title: t`Doses given`, width: 30 },
  ];
  return (
    <div className="coverage">
      <Heading
        title={t`Vaccination coverage`}
        beneath={
          <Trans>
            Given {from} to {until}.
          </Trans>
        }
      />
      <CoverageWays onGo={onGo} />
      <div className="coverage-choosers">
        <BasisChoice chosen="given" placeId={asked.placeId} onGo={onGo} />
        <FilterSelect
          label={t`Period`}
          value={asked.period}
          choices={periods.map((value) => ({ value, words: i18n._(periodWords[value]) }))}
          onChange={(value) => onGo(givenAddress({ ...asked, period: periods.find((one) => one === value) ?? "year" }))}
        />
        <PlaceChoice placeId={asked.placeId} onChange={(placeId) => onGo(givenAddress({ ...asked, placeId }))} />
      </div>
      <NotRead
        error={read.error}
        shownFrom={data ? read.dataUpdatedAt : null}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      >
        <Trans>The figures could not be loaded. They come by themselves when the network is back.</Trans>
      </NotRead>
      {read.isPending && <TableSkeleton caption={t`Vaccination coverage`} columns={columns} />}
      {data && (
        <>
          <Panel title={t`Against the head count`}>
            <HeadCount given={data} admin={admin} />
            <Table caption={t`Against the head count`} columns={columns}>
              {data.doses.map(({ mark, count, percent }) => (
                <Row key={mark} fresh={false}>
                  <Cell>
                    <b>{doseName(telling, mark)}</b>
                  </Cell>
                  <Cell>
                    <InHand>{t`Coverage`}</InHand>
                    <ShareBar share={percent} />
                  </Cell>
                  <Cell>
                    <InHand>{t`Doses given`}</InHand>
                    <AddressLink to={countedInPeriod(asked, mark)} onGo={onGo} look="coverage-listed">
                      {i18n.number(count)}
                    </AddressLink>
                  </Cell>
                </Row>
              ))}
            </Table>
          </Panel>
          <GivenDropOut dropOuts={data.dropOuts} asked={asked} onGo={onGo} />
        </>
      )}
      {admin && <Targets />}
    </div>
  );
}
