import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { changePlace } from "../../../../modules/places/operations.ts";
import {
  type FacilityService,
  facilityServices,
  FacilityType,
  facilityTypes,
  PlaceName,
} from "../../../../modules/places/place.ts";
import { facilityServiceWords, facilityTypeWords } from "../../../text/places.ts";
import { Button } from "../../../ui/button.tsx";
import { Chips } from "../../../ui/chips.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import type { Place } from "../facilities/place-tree.ts";
import type { FacilityRow } from "../facilities/use-facilities.ts";
import { usePlacesAgain } from "./use-place.ts";

interface ChangePlaceProps {
  readonly place: Pick<Place, "placeId" | "name" | "nameHindi">;
  /** Null: it is a state, district or block. */
  readonly facility: FacilityRow | null;
  readonly onClose: () => void;
}

export function ChangePlace({ place, facility, onClose }: ChangePlaceProps) {
  const { t, i18n } = useLingui();
  const again = usePlacesAgain();
  const [name, setName] = useState(place.name);
  const [nameHindi, setNameHindi] = useState(place.nameHindi ?? "");
  const [type, setType] = useState<string>(facility?.type ?? "");
  const [services, setServices] = useState<readonly FacilityService[]>(facility?.services ?? []);
  const [tried, setTried] = useState(false);
  const { working, refused, send } = useSending(changePlace, () => {
    again();
    onClose();
  });
  const named = PlaceName.safeParse(name);
  const inHindi = nameHindi.trim() === "" ? null : PlaceName.safeParse(nameHindi);
  const kind = FacilityType.safeParse(type);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!named.success || inHindi?.success === false) return;
    if (facility && !kind.success) return;
    void send({
      placeId: place.placeId,
      name: named.data,
      nameHindi: inHindi?.data ?? null,
      facility: facility && kind.success ? { type: kind.data, services: [...services] } : null,
    });
  }

  return (
    <Dialog title={t`Change`} onClose={onClose}>
      <form className="place-form" noValidate onSubmit={submit}>
        <TextField
          name="name"
          label={t`Name in English`}
          lang="en"
          maxLength={80}
          autoComplete="off"
          value={name}
          wrong={tried && !named.success ? t`Write the name, 2 letters or more.` : null}
          onChange={setName}
        />
        <TextField
          name="nameHindi"
          label={t`Name in Hindi`}
          optional
          lang="hi"
          maxLength={80}
          autoComplete="off"
          value={nameHindi}
          wrong={tried && inHindi?.success === false ? t`Write 2 letters or more, or leave it empty.` : null}
          onChange={setNameHindi}
        />
        {facility && (
          <>
            <SelectField
              name="type"
              label={t`Kind`}
              value={type}
              choices={facilityTypes.map((value) => ({ value, words: i18n._(facilityTypeWords[value]) }))}
              onChange={setType}
            />
            <Chips
              label={t`What it offers`}
              hint={t`What people are sent there for. Choose all that are true.`}
              choices={facilityServices.map((value) => ({ value, words: i18n._(facilityServiceWords[value]) }))}
              chosen={services}
              onChange={setServices}
            />
          </>
        )}
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
