import { Trans, useLingui } from "@lingui/react/macro";
import { refeeding } from "../../../modules/nutrition/needs.ts";
import { bandWords, redFlagWords } from "../../text/nutrition.ts";
import { Notice } from "../../ui/notice.tsx";
import { useShownDay } from "../patients/shown-day.ts";
import type { Proposal } from "./use-nutrition.ts";

type Need = Proposal["need"];
type Home = Extract<Need, { is: "home" }>;
type Hospital = Extract<Need, { is: "hospital" }>;

/** No plan for home, and why. */
export function InHospital({ need }: { readonly need: Hospital }) {
  const { i18n } = useLingui();
  const mass = need.bodyMass === null ? "" : i18n.number(need.bodyMass, { minimumFractionDigits: 1 });
  return (
    <Notice look="wrong">
      <b>
        <Trans>To a hospital, today: no plan for home</Trans>
      </b>
      {need.tooThin && (
        <span>
          <Trans>BMI {mass}: below 14 nobody is fed up at home.</Trans>{" "}
          {need.lifeInDanger && <Trans>Life is in danger.</Trans>}
        </span>
      )}
      {need.flags.map((flag) => (
        <span key={flag}>{i18n._(redFlagWords[flag])}</span>
      ))}
    </Notice>
  );
}

/** From which weight to which. */
export function BodyAim({ need, body }: { readonly need: Home; readonly body: Proposal["body"] }) {
  const { i18n } = useLingui();
  const day = useShownDay();
  const number = (value: number) => i18n.number(value, { minimumFractionDigits: 1 });
  const [mass, target] = [number(need.bodyMass), number(need.targetKg)];
  const weight = number(body.weightKg ?? 0);
  const on = body.weighedOn === null ? "" : day(body.weighedOn);
  const band = i18n._(bandWords[need.band]);
  return (
    <p className="body-aim">
      <b>
        <Trans>
          {weight} kg now, {target} kg is the aim
        </Trans>
      </b>
      <span>
        <Trans>
          BMI {mass}, {band}; weighed on {on}
        </Trans>
      </span>
    </p>
  );
}

/** Food is begun low: which day, how much, and that it grows. */
export function Refeeding({ need }: { readonly need: Home }) {
  const { i18n } = useLingui();
  const { refeeding: step } = need;
  if (step === null) return null;
  const [at, until, whole] = [i18n.number(step.day), i18n.number(step.until), i18n.number(refeeding.wholeFrom)];
  const [kcal, all] = [i18n.number(need.today.kcal), i18n.number(need.whole.kcal)];
  return (
    <Notice look="attention">
      <b>
        <Trans>Begin low: much food at once after hunger is dangerous</Trans>
      </b>
      <span>
        <Trans>
          Day {at}: {kcal} kcal, until day {until}. Then more; all {all} kcal from day {whole}. A new plan is made at
          each step. In the first week no weight is gained: that is right.
        </Trans>
      </span>
    </Notice>
  );
}
