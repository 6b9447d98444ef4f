import "./my-food.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { Drawing } from "../parts/drawing.tsx";
import { Listen } from "../parts/listen.tsx";
import { OpenedByPin } from "../parts/opened-by-pin.tsx";
import { useListening } from "../parts/use-listening.ts";
import { Word } from "../parts/word.tsx";
import { usePhone } from "../phone-at-hand.ts";
import { useSays } from "../says.ts";
import { EatenAtHome } from "./eaten-at-home.tsx";
import { type Food, keptFoodOf } from "./kept-food.ts";

/** What a patient eats by, in pictures: behind the PIN, since it says how they are. */
export function MyFood() {
  const { t } = useLingui();
  const { call, patientId, behindPin } = usePhone();
  const kept = useMemo(() => keptFoodOf({ call, patientId, behindPin }), [call, patientId, behindPin]);
  return (
    <OpenedByPin title={t`My food`} of={kept} fetching={t`Your food is being fetched …`} close={t`Close this page`}>
      {(food) => <Shown food={food} />}
    </OpenedByPin>
  );
}

function Shown({ food }: { readonly food: Food }) {
  switch (food.is) {
    case "home":
      return <EatenAtHome food={food} />;
    case "hospital":
      return <ToHospital since={food.on} />;
    case "none":
      return (
        <p className="phone-lead">
          <Trans>There is no food plan just now. Ask your health worker.</Trans>
        </p>
      );
  }
}

function ToHospital({ since }: { readonly since: string }) {
  const { t } = useLingui();
  const { day } = useSays();
  const listening = useListening();
  const on = day(since);
  const words = [
    t`Go to a hospital today.`,
    t`Food at home is not enough for you now. Take somebody with you. Your doctor has been told.`,
    t`This was written on ${on}. Were you there already? Ask your health worker for a food plan.`,
  ];
  return (
    <>
      <Word look="overdue">
        {words.map((said, at) => (
          <p key={said}>{at === 0 ? <b>{said}</b> : said}</p>
        ))}
      </Word>
      <a className="act act-stop food-call" href="tel:108">
        <Drawing name="call" />
        <span>
          <Trans>Call 108</Trans>
        </span>
      </a>
      <Listen to={words} listening={listening} />
    </>
  );
}
