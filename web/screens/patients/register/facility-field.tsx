import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import type { Operation } from "../../../../foundation/operation.ts";
import { inLanguage, type Language } from "../../../text/language.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import type { FacilityRow } from "../../administration/facilities/use-facilities.ts";
import { refusalOf } from "../../answer.ts";
import { useAtHand } from "../../at-hand.ts";
import { useMyFacilities } from "./use-my-facilities.ts";

interface FacilityFieldProps {
  /** By which somebody is registered there. */
  readonly operation: Operation;
  readonly placeId: string;
  readonly wrong: boolean;
  readonly onChange: (placeId: string) => void;
}

/** A few are seen at once; of many one is looked up. */
const seenAtOnce = 3;

export function FacilityField({ operation, placeId, wrong, onChange }: FacilityFieldProps) {
  const { t, i18n } = useLingui();
  const { language, actor } = useAtHand();
  const mine = useMyFacilities(operation);
  const rows = mine.data ?? [];
  const own =
    rows.find((row) => actor.assignments.some(({ place }) => place === row.placeId)) ??
    (rows.length === 1 ? rows[0] : undefined);
  useEffect(() => {
    if (placeId === "" && own) onChange(own.placeId);
  });

  if (mine.error && mine.data === undefined) {
    return (
      <Notice
        look="offline"
        act={
          <Button icon="again" working={mine.isFetching} onPress={() => void mine.refetch()}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>The health centres could not be loaded.</Trans> {sayRefusal(i18n, refusalOf(mine.error))}
      </Notice>
    );
  }
  const words = wrong ? t`Choose the health centre that looks after them.` : null;
  if (rows.length <= seenAtOnce) {
    return (
      <OneOf
        name="placeId"
        question={t`Health centre`}
        answers={rows.map((row) => ({
          value: row.placeId as string,
          words: inLanguage(language, row).first,
          beneath: whereOf(row, language),
        }))}
        chosen={placeId}
        wrong={words}
        onChange={onChange}
      />
    );
  }
  return (
    <SelectField
      name="placeId"
      label={t`Health centre`}
      {...(placeId === "" ? { none: t`Choose` } : {})}
      value={placeId}
      wrong={words}
      choices={grouped(rows, language)}
      onChange={onChange}
    />
  );
}

/** The nearest place that it lies in. */
function whereOf({ liesIn }: FacilityRow, language: Language): string {
  const nearest = liesIn.at(-1);
  return nearest ? inLanguage(language, nearest).first : "";
}

/** To choose from, below the place in which each lies. */
export function grouped(rows: readonly FacilityRow[], language: Language) {
  const wheres = Array.from(new Set(rows.map((row) => whereOf(row, language))));
  return wheres.map((words) => ({
    words,
    choices: rows
      .filter((row) => whereOf(row, language) === words)
      .map((row) => ({ value: row.placeId as string, words: inLanguage(language, row).first })),
  }));
}
