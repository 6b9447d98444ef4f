import "../../../ui/field-shell.css";
import "./places.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { addPlace } from "../../../../modules/places/operations.ts";
import { inLanguage } from "../../../text/language.ts";
import { placeKindWords } from "../../../text/places.ts";
import { Button } from "../../../ui/button.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAtHand } from "../../at-hand.ts";
import { Unread } from "../../diagnosis/unread.tsx";
import type { Place } from "../facilities/place-tree.ts";
import { type FacilityRow, usePlaces } from "../facilities/use-facilities.ts";
import { useEveryFacility } from "../staff/use-staff.ts";
import { AddPlace } from "./add-place.tsx";
import { PlacePage } from "./place-page.tsx";
import type { PlaceId } from "./use-place.ts";

interface PlacesProps {
  /** The place that is looked at; null: the tree of all. */
  readonly placeId: PlaceId | null;
  readonly onBack: () => void;
  /** Null: this person reads no more of a place than its name. */
  readonly onOpen: ((placeId: string) => void) | null;
}

export function Places({ placeId, onOpen, onBack }: PlacesProps) {
  return placeId === null ? <Tree onOpen={onOpen} /> : <PlacePage key={placeId} placeId={placeId} onBack={onBack} />;
}

/** The whole organisation as one tree: states, districts, blocks, and the facilities in each. */
function Tree({ onOpen }: Pick<PlacesProps, "onOpen">) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const [adding, setAdding] = useState(false);
  const [places, facilities] = [usePlaces(), useEveryFacility()];
  const mayAdd = addPlace.allow.some((rule) => rule.couldPass(actor));
  const error = places.error ?? facilities.error;
  usePageTitle(t`Places`, t`Khurak`);
  return (
    <>
      <Heading
        title={t`Places`}
        beneath={t`Districts, blocks, and the facilities in each`}
        acts={
          mayAdd && (
            <Button look="main" icon="plus" onPress={() => setAdding(true)}>
              <Trans>Add district or block</Trans>
            </Button>
          )
        }
      />
      <Unread
        waiting={places.isPending || facilities.isPending ? t`The places are loading` : null}
        error={error}
        working={places.isFetching || facilities.isFetching}
        onAgain={() => {
          void places.refetch();
          void facilities.refetch();
        }}
      />
      {places.data && facilities.data && (
        <Below parentId={null} places={places.data} facilities={facilities.data} onOpen={onOpen} />
      )}
      {adding && places.data && <AddPlace places={places.data} onClose={() => setAdding(false)} />}
    </>
  );
}

interface BelowProps extends Pick<PlacesProps, "onOpen"> {
  readonly parentId: string | null;
  readonly places: readonly Place[];
  readonly facilities: readonly FacilityRow[];
}

function Below({ parentId, places, facilities, onOpen }: BelowProps) {
  const { i18n } = useLingui();
  const areas = places.filter((place) => place.parentId === parentId);
  const here = facilities.filter(({ liesIn }) => (liesIn.at(-1)?.placeId ?? null) === parentId);
  if (areas.length + here.length === 0) return null;
  return (
    <ul className="place-tree">
      {here.map((facility) => (
        <li key={facility.placeId}>
          <Opens place={facility} onOpen={onOpen} />
        </li>
      ))}
      {areas.map((place) => (
        <li key={place.placeId}>
          <Opens place={place} strong onOpen={onOpen} />{" "}
          <span className="quiet">{i18n._(placeKindWords[place.kind])}</span>
          <Below parentId={place.placeId} places={places} facilities={facilities} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

interface OpensProps {
  readonly place: Pick<Place, "placeId" | "name" | "nameHindi">;
  readonly strong?: boolean;
  readonly onOpen: ((placeId: string) => void) | null;
}

function Opens({ place, strong = false, onOpen }: OpensProps) {
  const { language } = useAtHand();
  const { first, lang } = inLanguage(language, place);
  if (onOpen === null) {
    return (
      <span className={strong ? "place-open-area" : undefined} lang={lang}>
        {first}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={strong ? "place-open place-open-area" : "place-open"}
      lang={lang}
      onClick={() => onOpen(place.placeId)}
    >
      {first}
    </button>
  );
}
