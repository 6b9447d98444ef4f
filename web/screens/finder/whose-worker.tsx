import { useLingui } from "@lingui/react/macro";
import { inLanguage } from "../../text/language.ts";
import { OneOf } from "../../ui/choice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { FindsHere } from "./finder-at-hand.ts";

interface WhoseWorkerProps {
  readonly facilities: FindsHere["facilities"];
  /** Null: nobody has chosen on this phone yet. */
  readonly chosen: string | null;
  readonly wrong: string | null;
  readonly onChoose: (placeId: string) => void;
}

/** So many are in sight at once; of more, a list is opened. */
const inSight = 4;

/** Which health centre's worker goes there: asked where there are several, and remembered. */
export function WhoseWorker({ facilities, chosen, wrong, onChoose }: WhoseWorkerProps) {
  const { t, i18n } = useLingui();
  const language = i18n.locale === "hi" ? "hi" : "en";
  const question = t`Whose health worker goes there?`;
  const answers = facilities.map((one) => ({ value: one.placeId as string, words: inLanguage(language, one).first }));
  if (facilities.length < 2) return null;
  if (facilities.length <= inSight) {
    return (
      <OneOf
        name="placeId"
        question={question}
        wrong={wrong}
        answers={answers}
        chosen={chosen ?? ""}
        onChange={onChoose}
      />
    );
  }
  return (
    <SelectField
      name="placeId"
      label={question}
      none={t`Choose`}
      value={chosen ?? ""}
      wrong={wrong}
      choices={answers}
      onChange={onChoose}
    />
  );
}
