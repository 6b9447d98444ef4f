import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import { exportChildrenIn } from "../../../modules/coverage/operations.ts";
import { doseName } from "../../../modules/schedules/sentence.ts";
import { csvOf } from "../../app/csv.ts";
import { childSexWords } from "../../text/children.ts";
import { inLanguage } from "../../text/language.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { useCalled } from "../children/called.tsx";
import { useTelling } from "../children/vaccines/use-telling.ts";
import { handOut } from "../hand-out.ts";
import { NotSent } from "../not-sent.tsx";
import type { ListAsked } from "./asked.ts";
import type { Listed } from "./use-coverage.ts";

type Refused = Parameters<typeof NotSent>[0]["refused"];

/** The list as a table for a spreadsheet, made in the browser page by page; who took it stays known. */
export function SaveList({ asked: { wanted, order }, name }: { readonly asked: ListAsked; readonly name: string }) {
  const { t, i18n } = useLingui();
  const { call, language } = useAtHand();
  const called = useCalled();
  const telling = useTelling();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused>(null);

  async function save(): Promise<void> {
    setWorking(true);
    setRefused(null);
    const rows: Listed[] = [];
    let after: string | null = "";
    while (after !== null) {
      const further: { after?: string } = after === "" ? {} : { after };
      const input = { ...wanted, ...(order === null ? {} : { order }), ...further };
      const answered: Answered<typeof exportChildrenIn> = await call(exportChildrenIn, input);
      if (answered.is === "refused") {
        setRefused(answered);
        break;
      }
      rows.push(...answered.answer.children);
      after = answered.answer.next;
    }
    setWorking(false);
    if (after !== null) return;
    const doses = (row: Listed, ...states: Listed["open"][number]["state"][]) =>
      row.open
        .filter(({ state }) => states.includes(state))
        .map(({ code }) => doseName(telling, code))
        .join(", ");
    const head = [
      t`Child`,
      t`Mother`,
      t`Sex`,
      t`Born`,
      t`Village`,
      t`Facility`,
      t`Worker`,
      t`Overdue`,
      t`Due`,
      t`Too late`,
    ];
    const lines = rows.map((row) => [
      ...[called(row.called), row.mother, i18n._(childSexWords[row.sex]), row.born.day, row.village],
      ...[row.facility && inLanguage(language, row.facility).first, row.worker.name],
      ...[doses(row, "overdue"), doses(row, "due"), row.expired.map((code) => doseName(telling, code)).join(", ")],
    ]);
    handOut(csvOf([head, ...lines]), `${name.replaceAll(/[^\p{L}\p{M}\p{N}-]+/gu, "-")}.csv`);
  }

  return (
    <>
      <Button working={working} onPress={() => void save()}>
        <Trans>CSV table</Trans>
      </Button>
      <NotSent refused={refused}>
        <Trans>Nothing was saved. Try again.</Trans>
      </NotSent>
    </>
  );
}
