import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Answered } from "../../../../foundation/client.ts";
import type { InputOf } from "../../../../foundation/operation.ts";
import { endAssignment, listMembers } from "../../../../modules/staff/operations.ts";
import { roleWords } from "../../../text/roles.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { OneOf } from "../../../ui/choice.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useAtHand } from "../../at-hand.ts";
import { areaName, type Areas } from "./areas.ts";
import type { Held, Member } from "./use-staff.ts";

interface EndRoleProps {
  readonly member: Member;
  readonly held: Held;
  readonly areas: Areas;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

type Reason = InputOf<typeof endAssignment>["reason"];
type Refused = Extract<Answered<typeof endAssignment>, { is: "refused" }>;

export function EndRole({ member: { memberId, name, roles }, held, areas, onClose, onEnded }: EndRoleProps) {
  const { t, i18n } = useLingui();
  const { call, language } = useAtHand();
  const queries = useQueryClient();
  const [reason, setReason] = useState<Reason | "">("");
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const role = i18n._(roleWords[held.role]);
  const where = held.placeId === null ? t`everywhere` : (areaName(areas, held.placeId, language) ?? "");
  const reasons: Record<Reason, string> = {
    left: t`They have left`,
    moved: t`They work elsewhere now`,
    mistake: t`It was given by mistake`,
    misuse: t`It was misused`,
  };

  async function end() {
    setTried(true);
    if (reason === "" || working) return;
    setRefused(null);
    setWorking(true);
    const { assignmentId } = held;
    const answered = await call(endAssignment, { memberId, assignmentId, reason });
    setWorking(false);
    if (answered.is === "refused") return setRefused(answered);
    void queries.invalidateQueries({ queryKey: [listMembers.name] });
    onEnded();
  }

  return (
    <Dialog title={t`End a role: ${name}`} onClose={onClose} small>
      <p>
        <Trans>
          From the next press on, <b>{name}</b> is no longer <b>{role}</b> for {where}. What they wrote stays, under
          their name.
        </Trans>
      </p>
      {roles.length === 1 && (
        <p className="quiet">
          <Trans>It is their only role: they can sign in, but see no page, and are no longer in this list.</Trans>
        </p>
      )}
      <OneOf
        name="reason"
        question={t`Why does it end?`}
        wrong={tried && reason === "" ? t`Choose why.` : null}
        answers={Object.entries(reasons).map(([value, words]) => ({ value: value as Reason, words }))}
        chosen={reason}
        onChange={setReason}
      />
      {refused && (
        <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>{sayRefusal(i18n, refused)}</Notice>
      )}
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="stop" working={working} onPress={() => void end()}>
          <Trans>End the role</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
