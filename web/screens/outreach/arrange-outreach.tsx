import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Coordinator } from "../../../modules/outreach/arrangement.ts";
import { arrangeOutreach, readArrangement } from "../../../modules/outreach/operations.ts";
import type { Arrangement } from "../../../modules/outreach/shown.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAtHand } from "../at-hand.ts";
import { NotSent } from "../not-sent.tsx";
import { useSending } from "../patients/page/use-sending.ts";

interface ArrangeOutreachProps {
  readonly placeId: never;
  readonly before: Arrangement;
  readonly onClose: () => void;
}

const inDigits = (written: string) => {
  const digits = written.replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x0966)).trim();
  return /^\d{1,5}$/.test(digits) && Number(digits) <= 10_000 ? Number(digits) : null;
};

/** Whom the finders of a health centre call, and what they are thanked with. */
export function ArrangeOutreach({ placeId, before, onClose }: ArrangeOutreachProps) {
  const { t } = useLingui();
  const { newId } = useAtHand();
  const queries = useQueryClient();
  const [arrangementId] = useState(() => newId() as never);
  const [name, setName] = useState(before.coordinator?.name ?? "");
  const [phone, setPhone] = useState(before.coordinator?.phone ?? "");
  const [rupees, setRupees] = useState(before.rupeesEach === null ? "" : String(before.rupeesEach));
  const [asked, setAsked] = useState(false);
  const { working, refused, send } = useSending(arrangeOutreach, () => {
    void queries.invalidateQueries({ queryKey: [readArrangement.name] });
    onClose();
  });
  const nobody = name.trim() === "" && phone.trim() === "";
  const coordinator = nobody ? null : Coordinator.safeParse({ name, phone }).data;
  const rupeesEach = rupees.trim() === "" ? null : inDigits(rupees);
  const wrongRupees = rupees.trim() !== "" && rupeesEach === null;

  function save(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (coordinator === undefined || wrongRupees) return;
    void send({ placeId, arrangementId, coordinator, rupeesEach });
  }

  return (
    <Dialog title={t`How finders are looked after`} small onClose={onClose}>
      <form className="patient-form" noValidate onSubmit={save}>
        <TextField
          name="coordinator-name"
          label={t`Whom they call`}
          optional
          maxLength={80}
          value={name}
          wrong={asked && coordinator === undefined && name.trim() === "" ? t`Write the name.` : null}
          onChange={setName}
        />
        <NumberField
          name="coordinator-phone"
          label={t`Phone`}
          keys="tel"
          optional
          maxLength={30}
          value={phone}
          wrong={
            asked && coordinator === undefined && name.trim() !== ""
              ? t`Write a phone number that can be dialled.`
              : null
          }
          onChange={setPhone}
        />
        <NumberField
          name="rupees-each"
          label={t`Rupees for each child registered`}
          hint={t`Leave it empty where nothing is paid: then nothing is said of money.`}
          unit="₹"
          optional
          maxLength={5}
          value={rupees}
          wrong={asked && wrongRupees ? t`Write a whole number of rupees, at most 10,000.` : null}
          onChange={setRupees}
        />
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working}>
              <Trans>Save</Trans>
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
