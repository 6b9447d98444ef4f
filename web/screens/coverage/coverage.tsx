import "../../ui/field-shell.css";
import "./coverage.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { addDays } from "../../../foundation/calendar-day.ts";
import { setTarget } from "../../../modules/coverage/operations.ts";
import { type ChildSet, pentaDays } from "../../../modules/coverage/sets.ts";
import { bornWords, groupedWords } from "../../text/coverage.ts";
import { notGivenWords } from "../../text/immunization.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Panel } from "../../ui/panel.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { TableSkeleton } from "../../ui/table.tsx";
import { useAtHand } from "../at-hand.ts";
import { useShownDay } from "../patients/shown-day.ts";
import { useToday } from "../patients/today.ts";
import { AddressLink } from "../programme/address-link.tsx";
import { NotRead } from "../programme/not-read.tsx";
import { addressOf, askedOf, bornDays, borns, groupings, listAddress } from "./asked.ts";
import { Changes } from "./changes.tsx";
import { givenAskedOf } from "./counted-asked.ts";
import { DoseTable } from "./dose-table.tsx";
import { GivenIn } from "./given-in.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { PlaceChoice } from "./place-choice.tsx";
import { Ranking } from "./ranking.tsx";
import { Targets } from "./targets.tsx";
import { useCoverage } from "./use-coverage.ts";
import { BasisChoice, CoverageWays } from "./ways.tsx";

interface CoverageProps {
  /** The address behind its question mark. */
  readonly query: string;
  readonly onGo: (address: string) => void;
}

/** How far the children of an area are vaccinated: each number opens the children whom it counts. */
export function Coverage({ query, onGo }: CoverageProps) {
  const given = givenAskedOf(query);
  return given === null ? <BornIn query={query} onGo={onGo} /> : <GivenIn asked={given} onGo={onGo} />;
}

function BornIn({ query, onGo }: CoverageProps) {
  const { t, i18n } = useLingui();
  const { actor } = useAtHand();
  const day = useShownDay();
  const today = useToday();
  const asked = askedOf(query);
  const days = bornDays(asked.born, today);
  const read = useCoverage(asked);
  const { data } = read;
  const [from, until] = [day(days.bornFrom), day(days.bornUntil)];
  const ask = (more: Partial<typeof asked>) => onGo(addressOf({ ...asked, ...more }));
  const here = { ...days, placeId: asked.placeId ?? undefined };
  const listOf = (set: ChildSet, mark?: string) => listAddress(set, { ...here, mark });
  const sixWeeksAgo = addDays(today, -pentaDays);
  const oldEnough = sixWeeksAgo < days.bornUntil ? sixWeeksAgo : days.bornUntil;
  const ofAge = listAddress("all", { ...here, bornUntil: oldEnough });
  const admin = setTarget.allow.some((rule) => rule.couldPass(actor));
  usePageTitle(t`Vaccination coverage`, t`Khurak`);
  return (
    <div className="coverage">
      <Heading
        title={t`Vaccination coverage`}
        beneath={
          <Trans>
            Born {from} to {until}.
          </Trans>
        }
      />
      <CoverageWays onGo={onGo} />
      <div className="coverage-choosers">
        <BasisChoice chosen="born" placeId={asked.placeId} onGo={onGo} />
        <FilterSelect
          label={t`Which children`}
          value={asked.born}
          choices={borns.map((value) => ({ value, words: i18n._(bornWords[value]) }))}
          onChange={(value) => ask({ born: borns.find((one) => one === value) ?? "one" })}
        />
        <PlaceChoice placeId={asked.placeId} onChange={(placeId) => ask({ placeId })} />
        <FilterSelect
          label={t`Divided`}
          value={asked.by}
          choices={groupings.map((value) => ({ value, words: i18n._(groupedWords[value]) }))}
          onChange={(value) => ask({ by: groupings.find((one) => one === value) ?? "facility" })}
        />
      </div>
      <NotRead
        error={read.error}
        shownFrom={data ? read.dataUpdatedAt : null}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      >
        <Trans>The figures could not be loaded. They come by themselves when the network is back.</Trans>
      </NotRead>
      {read.isPending && <TableSkeleton caption={t`Vaccination coverage`} columns={[{ title: t`Dose`, width: 100 }]} />}
      {data && data.whole.all === 0 && (
        <EmptyState icon="child" title={<Trans>No child of that age lives here</Trans>}>
          <Trans>Of nobody there is no percent. Choose other children or another place.</Trans>
        </EmptyState>
      )}
      {data && data.whole.all > 0 && (
        <>
          <KeyFigures figures={data.whole} born={asked.born} listOf={listOf} ofAge={ofAge} onGo={onGo} />
          <Ranking groups={data.groups} by={asked.by} days={days} placeId={asked.placeId} onGo={onGo} />
          <DoseTable figures={data.whole} listOf={listOf} onGo={onGo} />
          {data.reasons.length > 0 && (
            <Panel title={t`Why not vaccinated`}>
              <ul className="coverage-figures">
                {data.reasons.map(({ why, children }) => (
                  <li key={why}>
                    <span className="coverage-name">{i18n._(notGivenWords[why])}</span>
                    <AddressLink to={listAddress("not-given", { ...here, reason: why })} onGo={onGo}>
                      <Plural value={children} one="# child" other="# children" />
                    </AddressLink>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </>
      )}
      {data && data.changes.length > 0 && <Changes changes={data.changes} />}
      {admin && <Targets />}
    </div>
  );
}
