import "../../../ui/field-shell.css";
import "../../diagnosis/diagnosis.css";
import "../work/work.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { collectSpecimen } from "../../../../modules/laboratory/operations.ts";
import { openStates } from "../../../../modules/laboratory/request.ts";
import { scriptOf } from "../../../text/language.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Heading } from "../../../ui/page-frame.tsx";
import { usePageTitle } from "../../../ui/page-title.ts";
import { useAtHand } from "../../at-hand.ts";
import { CollectForm } from "../collect-form.tsx";
import { type PurposeFilter, PurposeSwitch } from "../purpose-switch.tsx";
import { PendingGroup } from "./pending-group.tsx";
import type { Pending } from "./use-pending.ts";

interface PendingTestsProps {
  readonly onOpen: (patientId: string) => void;
}

/** Whose tests are not done: what came back first, for nobody waits for it any more. */
export function PendingTests({ onOpen }: PendingTestsProps) {
  const { t } = useLingui();
  const { actor } = useAtHand();
  const [purpose, setPurpose] = useState<PurposeFilter>("all");
  const [taking, setTaking] = useState<Pending | null>(null);
  const [taken, setTaken] = useState<Pending | null>(null);
  const mayTake = collectSpecimen.allow.some((rule) => rule.couldPass(actor));
  const name = taken?.name ?? "";
  usePageTitle(t`Tests not done`, t`Khurak`);
  return (
    <div className="lab-pending">
      <Heading title={t`Tests not done`} beneath={t`Those that wait longest stand first.`} />
      <div className="lab-filters">
        <PurposeSwitch chosen={purpose} count={null} onChange={setPurpose} />
      </div>
      <div role="status" className="lab-said">
        {taken && (
          <Notice look="done" inLiveRegion>
            <span>
              <Trans>
                The specimen of <b lang={scriptOf(name)}>{name}</b> is recorded. Now it is on its way to the lab.
              </Trans>
            </span>
          </Notice>
        )}
      </div>
      {openStates.map((state) => (
        <PendingGroup key={state} state={state} purpose={purpose} onOpen={onOpen} onTake={mayTake ? setTaking : null} />
      ))}
      {taking && (
        <CollectForm
          patientId={taking.patientId}
          requestId={taking.requestId}
          name={taking.name}
          rejected={taking.rejected}
          onClose={() => setTaking(null)}
          onKept={() => {
            setTaken(taking);
            setTaking(null);
          }}
        />
      )}
    </div>
  );
}
