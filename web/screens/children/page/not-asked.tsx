import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { InputOf } from "../../../../foundation/operation.ts";
import { childNoticeVersion } from "../../../../modules/children/consent.ts";
import { recordChildConsent } from "../../../../modules/children/operations.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { useAtHand } from "../../at-hand.ts";
import { NotSent } from "../../not-sent.tsx";
import { useSending } from "../../patients/page/use-sending.ts";
import { useToday } from "../../patients/today.ts";
import { type Asked, ChildConsentFields } from "../register/child-consent.tsx";
import { type Child, useReadChildAgain } from "./child-shown.ts";

type Input = InputOf<typeof recordChildConsent>;

/** A child who came in from a register: nobody was asked yet, and nothing says that they agreed. */
export function NotAsked({ child }: { readonly child: Child }) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const [asking, setAsking] = useState(false);
  const may = recordChildConsent.allow.some((rule) => rule.couldPass(actor));
  return (
    <Panel title={t`Agreement`}>
      <p className="children-mark">
        <i className="shape shape-attention" aria-hidden="true" />{" "}
        <Trans>Nobody was asked yet: the child came in from a register. Ask at the next visit.</Trans>
      </p>
      {may && (
        <div className="children-acts">
          <Button onPress={() => setAsking(true)}>
            <Trans>Ask them now</Trans>
          </Button>
        </div>
      )}
      {asking && <AskNow childId={child.childId} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

const nothing: Asked = { care: "", messages: "", outreach: "", givenBy: "", how: "" };

function AskNow({ childId, onClose }: { readonly childId: Child["childId"]; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { newId, language } = useAtHand();
  const today = useToday();
  const [said, setSaid] = useState(nothing);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [consentId] = useState(() => newId() as Input["consentId"]);
  const again = useReadChildAgain(childId);
  const { working, refused, send } = useSending(recordChildConsent, () => {
    again();
    onClose();
  });

  function save() {
    const { care, messages, outreach, givenBy, how } = said;
    const missing = Object.entries(said).flatMap(([field, answer]) => (answer === "" ? [field] : []));
    setWrong(missing);
    if (missing.length > 0 || care !== "yes" || givenBy === "" || how === "") return;
    const alsoFor = [
      ...(messages === "yes" ? ["messages" as const] : []),
      ...(outreach === "yes" ? ["outreach" as const] : []),
    ];
    const consent = { noticeVersion: childNoticeVersion, language, givenBy, how, care: true as const, alsoFor };
    void send({ childId, consentId, consent, on: today });
  }

  return (
    <Dialog title={t`Do they agree?`} onClose={onClose}>
      <form
        className="patient-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ChildConsentFields draft={said} wrong={wrong} onChange={(change) => setSaid({ ...said, ...change })} />
        <div className="patient-form-foot">
          <NotSent refused={refused} />
          <div className="dialog-acts">
            <Button onPress={onClose}>
              <Trans>Not now</Trans>
            </Button>
            <Button type="submit" look="main" working={working} blocked={said.care === "no"}>
              {working ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
