import "./facilities.css";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { addFacility } from "../../../../modules/places/operations.ts";
import { inLanguage } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { FilterSelect } from "../../../ui/select-field.tsx";
import { SearchField } from "../../../ui/text-field.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NoDistrict } from "../places/no-district.tsx";
import { AddFacility } from "./add-facility.tsx";
import { FacilityList } from "./facility-list.tsx";
import { placeChoices } from "./place-choices.ts";
import { type FacilityRow, useFacilities, usePlaces } from "./use-facilities.ts";
import { useLater } from "./use-later.ts";

export function Facilities({ onOpen }: { readonly onOpen: ((placeId: string) => void) | null }) {
  const { t } = useLingui();
  const { actor, language } = useAtHand();
  const [typed, setTyped] = useState("");
  const [under, setUnder] = useState("");
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<FacilityRow | null>(null);
  // Emptied at once, because that is asked by pressing a button and not by writing.
  const later = useLater(typed.trim(), 300);
  const search = typed.trim() === "" ? "" : later;
  const places = usePlaces();
  const list = useFacilities({ search, under });
  usePageTitle(t`Facilities`, t`Khurak`);

  const mayAdd = addFacility.allow.some((rule) => rule.couldPass(actor));
  const filtered = search !== "" || under !== "";
  const total = list.data?.pages.at(-1)?.total;

  if (mayAdd && places.data?.length === 0) return <NoDistrict />;
  return (
    <>
      <Heading
        title={t`Facilities`}
        beneath={total === undefined ? "" : <Total total={total} filtered={filtered} />}
        acts={
          mayAdd && (
            <Button look="main" icon="plus" onPress={() => setAdding(true)}>
              <Trans>Add facility</Trans>
            </Button>
          )
        }
      />
      <search className="facility-filters">
        <SearchField label={t`Find by name, in English or Hindi`} value={typed} onChange={setTyped} maxLength={80} />
        <FilterSelect
          label={t`Show places`}
          none={t`All places`}
          value={under}
          onChange={setUnder}
          choices={placeChoices(places.data ?? [], language, {
            state: (state) => t`All of ${state}`,
            district: (district) => t`All of ${district}`,
          })}
        />
      </search>
      <div role="status" className="facility-added">
        {added && !filtered && <Added row={added} />}
      </div>
      <FacilityList
        list={list}
        added={added}
        search={search}
        filtered={filtered}
        onShowAll={() => {
          setTyped("");
          setUnder("");
        }}
        onAdd={mayAdd ? () => setAdding(true) : null}
        onOpen={onOpen}
      />
      {adding && (
        <AddFacility
          places={places}
          searched={typed}
          onClose={() => setAdding(false)}
          onAdded={(row) => {
            setAdding(false);
            setAdded(row);
            setTyped("");
            setUnder("");
          }}
        />
      )}
    </>
  );
}

function Total({ total, filtered }: { readonly total: number; readonly filtered: boolean }) {
  if (filtered) return <Plural value={total} one="# facility found" other="# facilities found" />;
  return <Plural value={total} one="# facility in all" other="# facilities in all" />;
}

function Added({ row }: { readonly row: FacilityRow }) {
  const { language } = useAtHand();
  const { first } = inLanguage(language, row);
  return (
    <Notice look="done" inLiveRegion>
      <Trans>{first} is in the list now.</Trans>
    </Notice>
  );
}
