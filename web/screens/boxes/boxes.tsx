import "./boxes.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { boxStates } from "../../../modules/devices/box.ts";
import { receiveBoxes } from "../../../modules/devices/operations.ts";
import { boxStateWords } from "../../text/boxes.ts";
import { Button } from "../../ui/button.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { Unread } from "../diagnosis/unread.tsx";
import { BoxHistoryDialog } from "./box-history.tsx";
import { stateShapes } from "./box-state.tsx";
import { BoxTable } from "./box-table.tsx";
import { ReceiveBoxes } from "./receive-boxes.tsx";
import { type Box, useMay, useStock, type Wanted } from "./use-boxes.ts";
import { useFacilityChoices } from "./use-facility-choices.ts";

/** The stock of pill boxes: how many are where, which want looking at, and the way of each. */
export function Boxes() {
  const { t, i18n } = useLingui();
  const mayReceive = useMay()(receiveBoxes);
  const [wanted, setWanted] = useState<Wanted>({ placeId: "", state: "", troubleFirst: false });
  const [receiving, setReceiving] = useState(false);
  const [opened, setOpened] = useState<Box | null>(null);
  const facilities = useFacilityChoices();
  const stock = useStock(wanted);
  usePageTitle(t`Pill boxes`, t`Khurak`);
  const want = (change: Partial<Wanted>) => setWanted({ ...wanted, ...change });
  const page = stock.data?.pages.at(-1);
  const boxes = stock.data?.pages.flatMap((one) => one.boxes) ?? [];
  const [silent, low] = [i18n.number(page?.silent ?? 0), i18n.number(page?.lowBattery ?? 0)];
  return (
    <>
      <Heading
        title={t`Pill boxes`}
        beneath={page && t`${silent} not heard from, ${low} with a low battery`}
        acts={
          mayReceive && (
            <Button look="main" icon="plus" onPress={() => setReceiving(true)}>
              <Trans>Receive boxes</Trans>
            </Button>
          )
        }
      />
      <div className="box-counts" role="group" aria-label={t`How many are where`}>
        {boxStates.map((state) => {
          const count = i18n.number(page?.counts.find((one) => one.state === state)?.count ?? 0);
          const pressed = wanted.state === state;
          return (
            <button
              key={state}
              type="button"
              className="box-count"
              aria-pressed={pressed}
              onClick={() => want({ state: pressed ? "" : state })}
            >
              <i className={`shape shape-${stateShapes[state]}`} aria-hidden="true" />
              {i18n._(boxStateWords[state])} <b>{count}</b>
            </button>
          );
        })}
      </div>
      <search className="box-filters">
        <FilterSelect
          label={t`Facility`}
          none={t`All facilities`}
          value={wanted.placeId}
          choices={facilities}
          onChange={(placeId) => want({ placeId })}
        />
        <FilterSelect
          label={t`Order`}
          value={wanted.troubleFirst ? "trouble" : "number"}
          choices={[
            { value: "number", words: t`By number` },
            { value: "trouble", words: t`Silent and low battery first` },
          ]}
          onChange={(order) => want({ troubleFirst: order === "trouble" })}
        />
      </search>
      <Unread
        waiting={stock.isPending ? t`The boxes are loading` : null}
        error={stock.error}
        working={stock.isFetching}
        onAgain={() => void stock.refetch()}
      />
      {stock.data && boxes.length === 0 && (
        <p className="quiet">
          <Trans>No box here. Boxes come into the stock when somebody receives them.</Trans>
        </p>
      )}
      {boxes.length > 0 && <BoxTable boxes={boxes} busy={stock.isPlaceholderData} onOpen={setOpened} />}
      {stock.hasNextPage && (
        <div className="box-more">
          <Button working={stock.isFetchingNextPage} onPress={() => void stock.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
      {receiving && <ReceiveBoxes facilities={facilities} onClose={() => setReceiving(false)} />}
      {opened && <BoxHistoryDialog box={opened} facilities={facilities} onClose={() => setOpened(null)} />}
    </>
  );
}
