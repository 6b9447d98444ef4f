import { Trans, useLingui } from "@lingui/react/macro";
import { inLanguage } from "../../text/language.ts";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { useAtHand } from "../at-hand.ts";
import { useDayWords } from "../doses/use-day-words.ts";
import { Battery } from "./battery.tsx";
import { StateOfBox } from "./box-state.tsx";
import type { Box } from "./use-boxes.ts";

interface BoxTableProps {
  readonly boxes: readonly Box[];
  readonly busy: boolean;
  readonly onOpen: (box: Box) => void;
}

export function BoxTable({ boxes, busy, onOpen }: BoxTableProps) {
  const { t } = useLingui();
  const columns = [
    { title: t`Box`, width: 24 },
    { title: t`Where it is`, width: 28 },
    { title: t`Facility`, width: 24 },
    { title: t`Last heard from`, width: 24 },
  ];
  return (
    <Table caption={t`Pill boxes`} columns={columns} busy={busy}>
      {boxes.map((box) => (
        <Row key={box.boxId} fresh={false}>
          <Cell>
            <span className="box-cell">
              <button type="button" className="box-open" onClick={() => onOpen(box)}>
                {box.serial}
              </button>
              <small>{box.model}</small>
            </span>
          </Cell>
          <Cell>
            <StateOfBox box={box} />
          </Cell>
          <Cell>
            <PlaceOfBox place={box} />
          </Cell>
          <Cell>
            <LastHeard box={box} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

export function PlaceOfBox({ place }: { readonly place: Pick<Box, "placeName" | "placeNameHindi"> }) {
  const { language } = useAtHand();
  const { first, lang } = inLanguage(language, { name: place.placeName, nameHindi: place.placeNameHindi });
  return <span lang={lang}>{first}</span>;
}

function LastHeard({ box }: { readonly box: Box }) {
  const { moment } = useDayWords();
  return (
    <span className="box-cell">
      {box.heardAt === null ? (
        <span className="quiet">
          <Trans>never yet</Trans>
        </span>
      ) : (
        moment(box.heardAt)
      )}
      <Battery box={box} />
    </span>
  );
}
