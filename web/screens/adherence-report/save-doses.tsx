import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { printPatientAdherence } from "../../../modules/reports/operations.ts";
import type { InputOf } from "../../../foundation/operation.ts";
import { Button } from "../../ui/button.tsx";
import { useAtHand } from "../at-hand.ts";
import { handOut } from "../hand-out.ts";
import { NotSent } from "../not-sent.tsx";

type Refused = Parameters<typeof NotSent>[0]["refused"];

/** One treatment's calendar and rates as a PDF, in the language that is read here. */
export function SaveDoses(of: Omit<InputOf<typeof printPatientAdherence>, "language">) {
  const { call, actor, language } = useAtHand();
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused>(null);
  if (!printPatientAdherence.allow.some((rule) => rule.couldPass(actor))) return null;

  async function save(): Promise<void> {
    setRefused(null);
    setWorking(true);
    const answered = await call(printPatientAdherence, { ...of, language });
    setWorking(false);
    if (answered.is === "refused") return setRefused(answered);
    handOut(answered.answer.bytes, "doses.pdf");
  }

  return (
    <div>
      <Button working={working} onPress={() => void save()}>
        <Trans>Doses as a PDF</Trans>
      </Button>
      <NotSent refused={refused}>
        <Trans>Nothing was saved. Try again.</Trans>
      </NotSent>
    </div>
  );
}
