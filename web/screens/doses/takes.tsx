import "./takes.css";
import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type Amount, type PrescribedItem, tabletsIn } from "../../../modules/treatment/prescription.ts";
import { medicineWords } from "../../text/medicines.ts";

/** What is to be taken together, as one number: tablets where all are counted, else medicines. */
export function TakesCount({ takes }: { readonly takes: readonly PrescribedItem[] }) {
  const tablets = tabletsIn(takes);
  if (takes.length === 0) return <Trans>No dose today</Trans>;
  return tablets === null ? (
    <Plural value={takes.length} one="# medicine" other="# medicines" />
  ) : (
    <Plural value={tablets} one="# tablet" other="# tablets" />
  );
}

/** Each medicine with its amount. */
export function TakesList({ takes }: { readonly takes: readonly PrescribedItem[] }) {
  const { i18n } = useLingui();
  const amount = useAmountWords();
  return (
    <ul className="takes">
      {takes.map((item) => (
        <li key={`${item.medicine} ${item.from}`}>
          <span>{i18n._(medicineWords[item.medicine])}</span> <b>{amount(item)}</b>
        </li>
      ))}
    </ul>
  );
}

/** "400 mg · 4 tablets", "3 tablets", "750 mg". */
export function useAmountWords() {
  const { t, i18n } = useLingui();
  return ({ mg, tablets }: Amount): string => {
    const weight = mg === null ? null : `${i18n.number(mg)} mg`;
    // Halves are not one.
    const count = tablets === null ? null : t`${plural(tablets, { one: "# tablet", other: "# tablets" })}`;
    return [weight, count].filter((words) => words !== null).join(" · ");
  };
}
