import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { ageOf } from "../../../modules/children/age.ts";
import type { Called, ChildBorn } from "../../../modules/children/child.ts";
import type { Sex } from "../../../modules/people/patient.ts";
import type * as z from "zod/mini";
import { childSexWords } from "../../text/children.ts";
import { scriptOf } from "../../text/language.ts";
import { useToday } from "../patients/today.ts";

/** As a line of text, for a title: "Gudiya", "Baby of Sita Devi". */
export function useCalled(): (called: Called) => string {
  const { t } = useLingui();
  return ({ name, babyOf }) => {
    if (name !== null) return name;
    return babyOf === null ? t`A child` : t`Baby of ${babyOf}`;
  };
}

/** What a child is called by, in the script in which it was written. */
export function CalledName({ called }: { readonly called: Called }) {
  const words = useCalled()(called);
  return <b lang={scriptOf(called.name ?? called.babyOf ?? "")}>{words}</b>;
}

interface ChildLineProps {
  readonly born: z.infer<typeof ChildBorn>;
  readonly sex: Sex;
  readonly order: number | null;
}

/** "10 weeks · girl · born second" */
export function ChildLine({ born, sex, order }: ChildLineProps) {
  const { i18n } = useLingui();
  const { count, unit } = ageOf(born.day, useToday());
  return (
    <>
      {!born.exact && <Trans>about</Trans>} {unit === "days" && <Plural value={count} one="# day" other="# days" />}
      {unit === "weeks" && <Plural value={count} one="# week" other="# weeks" />}
      {unit === "months" && <Plural value={count} one="# month" other="# months" />}
      {unit === "years" && <Plural value={count} one="# year" other="# years" />}
      {" · "}
      {i18n._(childSexWords[sex])}
      {order !== null && (
        <>
          {" · "}
          <Trans>twin {order}</Trans>
        </>
      )}
    </>
  );
}
