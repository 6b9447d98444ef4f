import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId, useState } from "react";
import { narrowedBy, Narrowing, type Order, ordersOf, type Trait } from "../../../modules/reports/lists.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { FilterSelect } from "../../ui/select-field.tsx";
import { placeChoices } from "../administration/facilities/place-choices.ts";
import { useAtHand } from "../at-hand.ts";
import { type Asked, askedIn, narrowedTimes } from "./address.ts";
import { usePlacesWithin } from "./use-places-within.ts";
import { useTraitWords } from "./use-trait-words.ts";

interface NarrowingProps {
  readonly asked: Asked;
  /** What is done with the list that comes of it. */
  readonly children: ReactNode;
  readonly onChange: (asked: Asked) => void;
}

/** By what the list can be narrowed and in which order it is read; on a phone all of it behind one button. */
export function NarrowingFields({ asked, children, onChange }: NarrowingProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const id = useId();
  const words = useTraitWords();
  const { set, traits, order } = asked;
  const times = narrowedTimes(asked);
  // A list that is changed is not the one that was kept.
  const change = (by: Partial<Asked>) => onChange({ ...asked, listId: null, ...by });
  const narrow = (trait: Trait, value: string) => {
    const { [trait]: _, ...others } = traits;
    change({ traits: value === "" ? others : Narrowing.parse({ ...others, [trait]: value }) });
  };
  return (
    <>
      <button
        type="button"
        className="button button-plain lists-fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="down" size={16} />
        {times === 0 ? (
          <Trans>Narrow and order</Trans>
        ) : (
          <Plural value={times} one="Narrowed by #" other="Narrowed by #" />
        )}
      </button>
      <div className="lists-narrow" id={id} data-open={open ? "" : undefined}>
        <PlaceSelects asked={asked} onChange={change} />
        {narrowedBy(set).map((trait) => (
          <FilterSelect
            key={trait}
            label={words.names[trait].label}
            none={words.names[trait].all}
            value={traits[trait] ?? ""}
            onChange={(value) => narrow(trait, value)}
            choices={words.choices[trait]}
          />
        ))}
        <FilterSelect
          label={t`Order`}
          value={order}
          onChange={(value) => change({ order: ordersOf(set).find((one) => one === value) ?? order })}
          choices={ordersOf(set).map((one: Order) => ({ value: one, words: words.orders(set)[one] }))}
        />
        {times > 0 && (
          <Button look="bare" icon="close" onPress={() => onChange({ ...askedIn(set, ""), order })}>
            <Trans>Clear</Trans>
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

function PlaceSelects({ asked, onChange }: { readonly asked: Asked; readonly onChange: (by: Partial<Asked>) => void }) {
  const { t } = useLingui();
  const { language } = useAtHand();
  const { area, place } = asked;
  const { areas, facilities } = usePlacesWithin(area);
  const elsewhere = place !== null && facilities.every(({ value }) => value !== place);
  // Who works at one health centre has nothing to choose.
  const offered = elsewhere ? [...facilities, { value: place, words: t`One health centre` }] : facilities;
  return (
    <>
      {areas.length > 1 && (
        <FilterSelect
          label={t`Show places`}
          none={t`All places`}
          value={area ?? ""}
          onChange={(value) => onChange({ area: value === "" ? null : value, place: null })}
          choices={placeChoices(areas, language, {
            state: (state) => t`All of ${state}`,
            district: (district) => t`All of ${district}`,
          })}
        />
      )}
      {(offered.length > 1 || place !== null) && (
        <FilterSelect
          label={t`Health centre`}
          none={t`All health centres`}
          value={place ?? ""}
          onChange={(value) => onChange({ place: value === "" ? null : value })}
          choices={offered}
        />
      )}
    </>
  );
}
