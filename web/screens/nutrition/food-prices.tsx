import "./nutrition.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { FoodCode } from "../../../modules/nutrition/food.ts";
import { foodOf, pricesSource } from "../../../modules/nutrition/foods.ts";
import { readPrices, setPrices } from "../../../modules/nutrition/operations.ts";
import { foodWords, soldByWords } from "../../text/foods.ts";
import { inLanguage } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { FilterSelect } from "../../ui/select-field.tsx";
import { placesHeld } from "../administration/facilities/place-tree.ts";
import { usePlaces } from "../administration/facilities/use-facilities.ts";
import { answerTo } from "../answer.ts";
import { useAtHand } from "../at-hand.ts";
import { Unread } from "../diagnosis/unread.tsx";
import { NotSent } from "../not-sent.tsx";
import { numberIn } from "../patients/digits.ts";
import { useSending } from "../patients/page/use-sending.ts";
import { FoodPicture } from "./food-picture.tsx";

const rolesThatSet = setPrices.allow.flatMap(({ needs }) => needs?.roles ?? []);

/** What food costs in a place, as those who answer for it write it. */
export function FoodPrices() {
  const { t } = useLingui();
  const { actor, language } = useAtHand();
  usePageTitle(t`Food prices`, t`Khurak`);
  const places = usePlaces();
  const mine = placesHeld(places.data ?? [], actor.assignments, rolesThatSet);
  const [chosen, choose] = useState("");
  const place =
    mine.find(({ placeId }) => placeId === chosen) ?? mine.find(({ kind }) => kind === "district") ?? mine[0];
  return (
    <div className="food-prices">
      <h1>
        <Trans>Food prices</Trans>
      </h1>
      <Notice look="attention">
        <Trans>A price that nobody wrote is a guess, and marked so. Plans are made with what stands here.</Trans>{" "}
        <span lang="en">{pricesSource.says}.</span>
      </Notice>
      <Unread
        waiting={places.isPending ? t`The places are loading` : null}
        error={places.error}
        working={places.isFetching}
        onAgain={() => void places.refetch()}
      />
      {place && (
        <>
          <FilterSelect
            label={t`Place`}
            value={place.placeId}
            choices={mine.map((one) => ({ value: one.placeId, words: inLanguage(language, one).first }))}
            onChange={choose}
          />
          <PricesOf key={place.placeId} placeId={place.placeId} />
        </>
      )}
    </div>
  );
}

function PricesOf({
  placeId,
}: {
  readonly placeId: NonNullable<ReturnType<typeof usePlaces>["data"]>[number]["placeId"];
}) {
  const { t, i18n } = useLingui();
  const { call } = useAtHand();
  const read = useQuery({
    queryKey: [readPrices.name, placeId],
    queryFn: () => answerTo(call(readPrices, { placeId })),
  });
  const [written, write] = useState<ReadonlyMap<FoodCode, string>>(new Map());
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const { working, refused, send } = useSending(setPrices, () => {
    write(new Map());
    setTried(false);
    setSaved(true);
    void read.refetch();
  });
  const isWrong = (value: string | undefined) => {
    const rupees = value === undefined ? 1 : numberIn(value);
    return rupees === null || rupees < 0.5 || rupees > 5000 || (rupees * 2) % 1 !== 0;
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    setSaved(false);
    const changed = [...written];
    if (changed.length === 0 || changed.some(([, value]) => isWrong(value))) return;
    void send({ placeId, prices: changed.map(([food, value]) => ({ food, rupees: numberIn(value) ?? 0 })) });
  }
  const prices = read.data?.prices ?? [];
  return (
    <form className="food-prices-form" noValidate onSubmit={submit}>
      <Unread
        waiting={read.isPending ? t`The prices are loading` : null}
        error={read.error}
        working={read.isFetching}
        onAgain={() => void read.refetch()}
      />
      <ul>
        {prices.map(({ food, rupees, setOn }) => {
          const value = written.get(food);
          return (
            <li key={food}>
              <FoodPicture food={food} />
              <NumberField
                name={food}
                label={`${i18n._(foodWords[food])}, ${i18n._(soldByWords[foodOf(food).soldBy])}`}
                hint={setOn === null ? t`A guess` : t`Written by the district`}
                unit="₹"
                keys="decimal"
                value={value ?? String(rupees)}
                wrong={tried && isWrong(value) ? t`Write rupees, 0.5 to 5000, in halves.` : null}
                onChange={(now) => write(new Map(written).set(food, now))}
              />
            </li>
          );
        })}
      </ul>
      <NotSent refused={refused} />
      <div role="status">
        {saved && (
          <Notice look="done" inLiveRegion>
            <Trans>The prices are saved.</Trans>
          </Notice>
        )}
      </div>
      <div className="food-prices-foot">
        <Button type="submit" look="main" working={working} blocked={written.size === 0}>
          <Trans>Save the prices</Trans>
        </Button>
      </div>
    </form>
  );
}
