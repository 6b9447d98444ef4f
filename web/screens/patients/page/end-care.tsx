import { Trans, useLingui } from "@lingui/react/macro";
import type { InputOf } from "../../../../foundation/operation.ts";
import { endCare } from "../../../../modules/people/operations.ts";
import { sayRefusal } from "../../../text/say-refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useReadAgain } from "./use-patient.ts";
import { useSending } from "./use-sending.ts";

interface EndCareProps extends InputOf<typeof endCare> {
  readonly name: string;
  readonly onClose: () => void;
}

export function EndCare({ patientId, memberId, name, onClose }: EndCareProps) {
  const { t, i18n } = useLingui();
  const readAgain = useReadAgain(patientId);
  const { working, refused, send } = useSending(endCare, () => {
    readAgain();
    onClose();
  });
  return (
    <Dialog title={t`End the care of ${name}?`} small onClose={onClose}>
      <p>
        <Trans>From now on {name} sees nothing of this patient. You can add them again at any time.</Trans>
      </p>
      {refused && (
        <Notice look={refused.code === "no-network" ? "offline" : "wrong"}>{sayRefusal(i18n, refused)}</Notice>
      )}
      <div className="dialog-acts">
        <Button onPress={onClose}>
          <Trans>Not now</Trans>
        </Button>
        <Button look="stop" working={working} onPress={() => void send({ patientId, memberId })}>
          <Trans>End the care</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
