import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { examinationKinds } from "../../../modules/monitoring/examination.ts";
import { planKindWords } from "../../text/monitoring.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import type { WrittenKind } from "./examination-draft.ts";

const kinds: readonly WrittenKind[] = ["weight", ...examinationKinds];

/** Any examination, also one that is not due: whoever has the paper in the hand writes it down. */
export function KindChoice({ onChoose }: { readonly onChoose: (kind: WrittenKind) => void }) {
  const { t, i18n } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onPress={() => setOpen(true)}>
        <Trans>Record an examination</Trans>
      </Button>
      {open && (
        <Dialog title={t`Which examination?`} onClose={() => setOpen(false)} small>
          <div className="monitoring-kinds">
            {kinds.map((kind) => (
              <Button
                key={kind}
                wide
                onPress={() => {
                  setOpen(false);
                  onChoose(kind);
                }}
              >
                {i18n._(planKindWords[kind])}
              </Button>
            ))}
          </div>
        </Dialog>
      )}
    </>
  );
}
