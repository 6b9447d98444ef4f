import "../../ui/field-shell.css";
import "./sendings.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { scriptOf } from "../../text/language.ts";
import { Notice } from "../../ui/notice.tsx";
import { Heading } from "../../ui/page-frame.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { AloneGroup } from "./alone-group.tsx";
import { SendingGroup } from "./sending-group.tsx";
import { TakeOver } from "./take-over.tsx";
import type { Sending } from "./use-sendings.ts";

interface SendingsProps {
  readonly onOpen: (patientId: string) => void;
}

/** Who comes, who waits for a name, who goes, and what came of it: those that wait longest first. */
export function Sendings({ onOpen }: SendingsProps) {
  const { t } = useLingui();
  const [looking, setLooking] = useState<Sending | null>(null);
  const [taken, setTaken] = useState<{ readonly name: string; readonly how: "over" | "answered" } | null>(null);
  const name = taken?.name ?? "";
  usePageTitle(t`Transfers and referrals`, t`Khurak`);
  return (
    <div className="sendings">
      <Heading title={t`Transfers and referrals`} beneath={t`Those that wait longest stand first.`} />
      <div role="status" className="sendings-said">
        {taken && (
          <Notice look="done" inLiveRegion>
            <span>
              {taken.how === "over" ? (
                <Trans>
                  <b lang={scriptOf(name)}>{name}</b> is cared for here now.
                </Trans>
              ) : (
                <Trans>
                  Your answer about <b lang={scriptOf(name)}>{name}</b> has gone to those who sent them.
                </Trans>
              )}
            </span>
          </Notice>
        )}
      </div>
      <SendingGroup which="in" onOpen={null} onLook={setLooking} />
      <AloneGroup onOpen={onOpen} />
      <SendingGroup which="out" onOpen={onOpen} onLook={null} />
      <SendingGroup which="ended" onOpen={null} onLook={null} />
      {looking && looking.to !== null && (
        <TakeOver
          sending={looking}
          toId={looking.to.placeId}
          onClose={() => setLooking(null)}
          onDone={(how) => {
            setTaken({ name: looking.name, how });
            setLooking(null);
          }}
        />
      )}
    </div>
  );
}
