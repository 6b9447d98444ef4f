import "./prescription.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type Medicine, medicines } from "../../../modules/treatment/medicine.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { Wrong } from "../../ui/field.tsx";
import { MedicineRow, type Prescribing } from "./medicine-row.tsx";
import { type Place, type PrescriptionDraft, rewritten, rowOf, takenIn, usualIn } from "./prescription-draft.ts";
import { useDoseWords } from "./use-dose-words.ts";

interface PrescriptionEditorProps extends Prescribing {
  readonly title: string;
  /** What is proposed, and behind it what was added. */
  readonly places: readonly Place[];
  readonly onChange: (draft: PrescriptionDraft) => void;
}

/** One row for each medicine: what is proposed, and what is written otherwise. */
export function PrescriptionEditor(props: PrescriptionEditorProps) {
  const { t } = useLingui();
  const { title, places, draft, wrong, onChange } = props;
  const taken = takenIn(places, draft);
  return (
    <section className="prescribe">
      <h3>{title}</h3>
      <ul>
        {places.map((place) => {
          const usual = usualIn(place);
          const added = draft.added.includes(usual);
          return (
            <MedicineRow
              key={usual}
              {...props}
              place={place}
              taken={taken}
              row={rowOf(draft, place)}
              onRow={(change) => onChange(rewritten(draft, place, change))}
              onRemove={added ? () => onChange(without(draft, usual)) : null}
            />
          );
        })}
      </ul>
      <Wrong
        id="nothing"
        words={wrong.includes("nothing") ? t`There is no medicine left. Put in at least one.` : null}
      />
      <AddMedicine taken={taken} onAdd={(medicine) => onChange({ ...draft, added: [...draft.added, medicine] })} />
    </section>
  );
}

/** Taken away again, with what was written of it. */
function without({ rows, added }: PrescriptionDraft, medicine: Medicine): PrescriptionDraft {
  const { [medicine]: _, ...others } = rows;
  return { rows: others, added: added.filter((one) => one !== medicine) };
}

interface AddMedicineProps {
  readonly taken: ReadonlySet<Medicine>;
  readonly onAdd: (medicine: Medicine) => void;
}

function AddMedicine({ taken, onAdd }: AddMedicineProps) {
  const { t } = useLingui();
  const words = useDoseWords();
  const [adding, setAdding] = useState(false);
  if (!adding) {
    return (
      <div className="prescribe-add">
        <Button look="bare" icon="plus" onPress={() => setAdding(true)}>
          <Trans>Add a medicine</Trans>
        </Button>
      </div>
    );
  }
  return (
    <SelectField
      name="added"
      label={t`Which medicine?`}
      none={t`Choose a medicine`}
      value=""
      choices={medicines
        .filter((medicine) => !taken.has(medicine))
        .map((medicine) => ({ value: medicine, words: words.medicine(medicine) }))}
      onChange={(chosen) => {
        const medicine = medicines.find((one) => one === chosen);
        if (medicine) onAdd(medicine);
        setAdding(false);
      }}
    />
  );
}
