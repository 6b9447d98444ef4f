import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Answered } from "../../../foundation/client.ts";
import { printAdherence, readAdherence } from "../../../modules/reports/operations.ts";
import { csvOf } from "../../app/csv.ts";
import { adherenceColumnWords } from "../../text/adherence-report.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { handOut } from "../hand-out.ts";
import { NotSent } from "../not-sent.tsx";
import type { Asked } from "./asked.ts";
import { patientRows, placeRows } from "./csv-rows.ts";
import { inputOf, type PatientFigures } from "./use-adherence.ts";

type Refused = Parameters<typeof NotSent>[0]["refused"];

/** The report as a table for a spreadsheet, made in the browser page by page, or as a PDF that the house draws. */
export function TakeAlong({ asked, patients }: { readonly asked: Asked; readonly patients: number }) {
  const { i18n, t } = useLingui();
  const { call, language } = useAtHand();
  const [doing, setDoing] = useState<"csv" | "pdf" | null>(null);
  const [fetched, setFetched] = useState(0);
  const [refused, setRefused] = useState<Refused>(null);
  const word = (key: keyof typeof adherenceColumnWords) => i18n._(adherenceColumnWords[key]);
  const name = `adherence-${asked.from}-${asked.to}`;
  const figureHeads = (
    ["due", "verified", "reported", "missed", "unknown", "verifiedPercent", "reportedPercent"] as const
  ).map(word);

  async function csv(): Promise<void> {
    const rows: PatientFigures[] = [];
    if (asked.by !== "patient") {
      const answered = await call(readAdherence, { ...inputOf(asked), by: asked.by });
      if (answered.is === "refused") return setRefused(answered);
      const heads = [word(asked.by), word("patients"), word("withoutAnyRecord"), ...figureHeads];
      return handOut(csvOf(placeRows(heads, answered.answer.places, t`No facility`)), `${name}.csv`);
    }
    let after: string | null = "";
    while (after !== null) {
      const further: { after?: string } = after === "" ? {} : { after };
      const page = { by: "patient", order: "steady", limit: 100, ...further } as const;
      const answered: Answered<typeof readAdherence> = await call(readAdherence, { ...inputOf(asked), ...page });
      if (answered.is === "refused") return setRefused(answered);
      rows.push(...answered.answer.patients);
      setFetched(rows.length);
      after = answered.answer.next;
    }
    handOut(csvOf(patientRows([word("patient"), t`Village`, word("facility"), ...figureHeads], rows)), `${name}.csv`);
  }

  async function pdf(): Promise<void> {
    const answered = await call(printAdherence, { ...inputOf(asked), by: asked.by, language });
    if (answered.is === "refused") return setRefused(answered);
    handOut(answered.answer.bytes, `${name}.pdf`);
  }

  async function take(what: "csv" | "pdf"): Promise<void> {
    setRefused(null);
    setFetched(0);
    setDoing(what);
    await (what === "csv" ? csv() : pdf());
    setDoing(null);
  }

  return (
    <div className="adherence-take">
      <Button working={doing === "csv"} onPress={() => void take("csv")}>
        <Trans>CSV table</Trans>
      </Button>
      <Button working={doing === "pdf"} onPress={() => void take("pdf")}>
        <Trans>PDF</Trans>
      </Button>
      <p role="status" className="adherence-small">
        {doing === "csv" && fetched > 0 && (
          <Trans>
            {fetched} of {patients} patients
          </Trans>
        )}
      </p>
      <NotSent refused={refused}>
        <Trans>Nothing was saved. Try again.</Trans>
      </NotSent>
    </div>
  );
}
