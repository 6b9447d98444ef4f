import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { addPlace } from "../../../../modules/places/operations.ts";
import { PlaceId, PlaceName } from "../../../../modules/places/place.ts";
import { inLanguage } from "../../../text/language.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { type Place, placesHeld } from "../facilities/place-tree.ts";
import { usePlacesAgain } from "./use-place.ts";

const rolesThatAdd = addPlace.allow.flatMap(({ needs }) => needs?.roles ?? []);
/** A district of its own: only for whoever holds the whole organisation. */
const top = "top";

/** A block in a district, or a district in a state or at the top. */
export function AddPlace({ places, onClose }: { readonly places: readonly Place[]; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { newId, actor, language } = useAtHand();
  const again = usePlacesAgain();
  const [placeId] = useState(() => newId() as InputOf<typeof addPlace>["placeId"]);
  const [name, setName] = useState("");
  const [nameHindi, setNameHindi] = useState("");
  const [parent, setParent] = useState("");
  const [tried, setTried] = useState(false);
  const { working, refused, send } = useSending(addPlace, () => {
    again();
    onClose();
  });
  const named = PlaceName.safeParse(name);
  const inHindi = nameHindi.trim() === "" ? null : PlaceName.safeParse(nameHindi);
  const overAll = actor.assignments.some(({ role, place }) => place === null && rolesThatAdd.includes(role));
  const within = placesHeld(places, actor.assignments, rolesThatAdd).filter(({ kind }) => kind !== "block");

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!named.success || inHindi?.success === false || parent === "") return;
    const above = within.find((place) => place.placeId === parent);
    void send({
      placeId,
      parentId: above ? PlaceId.parse(above.placeId) : null,
      kind: above?.kind === "district" ? "block" : "district",
      name: named.data,
      ...(inHindi?.success ? { nameHindi: inHindi.data } : {}),
    });
  }

  return (
    <Dialog title={t`Add district or block`} onClose={onClose}>
      <form className="place-form" noValidate onSubmit={submit}>
        <SelectField
          name="parentId"
          label={t`Where`}
          none={t`Choose`}
          value={parent}
          wrong={tried && parent === "" ? t`Choose where it lies.` : null}
          choices={[
            ...within.map((place) => {
              const words = inLanguage(language, place).first;
              return {
                value: place.placeId,
                words: place.kind === "district" ? t`A block in ${words}` : t`A district in ${words}`,
              };
            }),
            ...(overAll ? [{ value: top, words: t`A district of its own` }] : []),
          ]}
          onChange={setParent}
        />
        <TextField
          name="name"
          label={t`Name in English`}
          lang="en"
          maxLength={80}
          autoComplete="off"
          autoCapitalize="words"
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
        <NotSent refused={refused} />
        <div className="dialog-acts">
          <Button onPress={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" look="main" working={working}>
            {working ? <Trans>Saving…</Trans> : <Trans>Add</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
