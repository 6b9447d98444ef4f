import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { Button } from "../../../ui/button.tsx";
import { Wrong } from "../../../ui/field.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { NotShownBecause } from "../../../../modules/diagnosis/x-ray.ts";
import { NotShownWords } from "./not-shown.tsx";
import type { Chosen, useXrayFile } from "./use-x-ray-file.ts";

interface PickFileProps {
  readonly file: ReturnType<typeof useXrayFile>;
  readonly wrong: string | null;
}

const accepted = "image/png,image/jpeg,application/dicom,.png,.jpg,.jpeg,.dcm,.dicom";

/** The file, how far it has come, and why it was not taken: all in one place. */
export function PickFile({ file: { chosen, choose, again }, wrong }: PickFileProps) {
  const { t } = useLingui();
  const id = useId();
  return (
    <div className="field">
      <span className="field-label" id={id}>
        <Trans>X-ray file</Trans>
      </span>
      <div className="x-ray-pick" data-wrong={wrong !== null || chosen?.is === "stopped" ? "" : undefined}>
        {chosen && <State chosen={chosen} />}
        {chosen?.is === "stopped" && chosen.again && (
          <Button icon="again" onPress={again}>
            <Trans>Send again</Trans>
          </Button>
        )}
        <label className="x-ray-pick-face">
          <input
            type="file"
            name="file"
            accept={accepted}
            aria-labelledby={id}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => {
              const [picked] = target.files ?? [];
              if (picked) choose(picked);
              target.value = "";
            }}
          />
          <span className="button" aria-hidden="true">
            <Icon name="upload" size={16} />
            {chosen ? t`Choose a different file` : t`Choose a file or a photo`}
          </span>
        </label>
        <span className="field-hint" id={`${id}-hint`}>
          <Trans>DICOM from the machine, PNG or JPEG, at most 40 MB. It is kept as it is.</Trans>
        </span>
      </div>
      <Wrong id={`${id}-wrong`} words={wrong} />
    </div>
  );
}

function State({ chosen: { file, is, sent, says, notShown } }: { readonly chosen: Chosen }) {
  const { t, i18n } = useLingui();
  const mb = (bytes: number) => i18n.number(bytes / 1_000_000, { maximumFractionDigits: 1 });
  const all = mb(file.size);
  const come = mb(sent);
  return (
    <div className="x-ray-file">
      <b>{file.name}</b>
      {is === "on-its-way" && (
        <>
          <progress className="x-ray-progress" value={sent} max={file.size} aria-label={t`Sending the file`} />
          <span className="field-hint">
            {sent < file.size ? t`${come} of ${all} MB sent` : t`All ${all} MB sent. The house is looking into it…`}
          </span>
        </>
      )}
      <span aria-live="polite">
        {is === "arrived" && (
          <span className="x-ray-state">
            <i className={notShown === null ? "shape shape-done" : "shape shape-attention"} aria-hidden="true" />
            {notShown === null ? t`Arrived, ${all} MB` : <Kept because={notShown} mb={all} />}
          </span>
        )}
        {is === "stopped" && (
          <span className="field-wrong">
            <i className="shape shape-overdue" aria-hidden="true" />
            {says}
          </span>
        )}
      </span>
    </div>
  );
}

/** Sent in full, and nobody will see it here. What comes of it is said while the machine may still be near. */
function Kept({ because, mb }: { readonly because: NotShownBecause; readonly mb: string }) {
  return (
    <span>
      <b>
        <Trans>Arrived, {mb} MB. It is kept as it came, but cannot be shown here.</Trans>
      </b>{" "}
      <NotShownWords because={because} />{" "}
      <Trans>If the machine can also save it as JPEG or plain DICOM, choose that file instead.</Trans>
    </span>
  );
}
