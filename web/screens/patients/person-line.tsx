import { Plural, useLingui } from "@lingui/react/macro";
import type { Sex } from "../../../modules/people/patient.ts";
import { sexWords } from "../../text/people.ts";

/** "34 years · woman" */
export function PersonLine({ age, sex }: { readonly age: number; readonly sex: Sex }) {
  const { i18n } = useLingui();
  return (
    <>
      <Plural value={age} one="# year" other="# years" />
      {" · "}
      {i18n._(sexWords[sex])}
    </>
  );
}
