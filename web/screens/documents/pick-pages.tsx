import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useId } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { Wrong } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Page, usePages } from "./use-pages.ts";

interface PickPagesProps {
  readonly pages: ReturnType<typeof usePages>;
  readonly wrong: string | null;
}

/** The pages, how far each has come, and the two ways in which one comes: the camera, or a file. */
export function PickPages({ pages: { pages, room, choose, again, remove }, wrong }: PickPagesProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  const more = pages.length > 0;
  return (
    <div className="field paper-pick" role="group" aria-labelledby={id} aria-describedby={`${id}-hint ${id}-wrong`}>
      <span className="field-label" id={id}>
        <Trans>Pages</Trans>
      </span>
      {more && (
        <ol className="paper-pages">
          {pages.map((page, at) => (
            <li key={page.fileId}>
              <PageLine
                page={page}
                number={i18n.number(at + 1)}
                onAgain={() => again(page)}
                onRemove={() => remove(page)}
              />
            </li>
          ))}
        </ol>
      )}
      {room > 0 && (
        <div className="paper-ways">
          <Way name="photo" accept="image/*" camera onChoose={choose}>
            <Icon name="video" size={16} />
            {more ? t`Photo of the next page` : t`Take a photo`}
          </Way>
          <Way name="file" accept="image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf" onChoose={choose}>
            <Icon name="upload" size={16} />
            {t`Choose a file`}
          </Way>
        </div>
      )}
      <span className="field-hint" id={`${id}-hint`}>
        <Trans>JPEG, PNG or PDF, at most 10 MB each and 10 pages. Hold the phone straight above the paper.</Trans>
      </span>
      <Wrong id={`${id}-wrong`} words={wrong} />
    </div>
  );
}

interface WayProps {
  readonly name: string;
  readonly accept: string;
  /** Opens the camera at the back of a phone; elsewhere the list of files. */
  readonly camera?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

function Way({ name, accept, camera = false, onChoose, children }: WayProps) {
  return (
    <label className="paper-way">
      <input
        type="file"
        name={name}
        accept={accept}
        capture={camera ? "environment" : undefined}
        multiple={!camera}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <span className="button">{children}</span>
    </label>
  );
}

interface PageLineProps {
  readonly page: Page;
  readonly number: string;
  readonly onAgain: () => void;
  readonly onRemove: () => void;
}

function PageLine({ page: { file, is, sent, says, again }, number, onAgain, onRemove }: PageLineProps) {
  const { t } = useLingui();
  return (
    <>
      <div className="paper-page">
        <b>
          <Trans>Page {number}</Trans>
        </b>{" "}
        <span className="paper-name">{file.name}</span>
        {is === "on-its-way" && (
          <progress className="paper-progress" value={sent} max={1} aria-label={t`Sending page ${number}`} />
        )}
        <span aria-live="polite">
          {is === "waits" && <span className="field-hint">{t`Waits for the page before it`}</span>}
          {is === "on-its-way" && (
            <span className="field-hint">{sent < 1 ? t`On its way` : t`Sent. It is being looked into…`}</span>
          )}
          {is === "arrived" && (
            <span className="paper-state">
              <i className="shape shape-done" aria-hidden="true" />
              {t`Arrived`}
            </span>
          )}
          {is === "stopped" && (
            <span className="field-wrong">
              <i className="shape shape-overdue" aria-hidden="true" />
              {says}
            </span>
          )}
        </span>
        {is === "stopped" && again && (
          <Button icon="again" onPress={onAgain}>
            <Trans>Send again</Trans>
          </Button>
        )}
      </div>
      <IconButton icon="close" label={t`Remove page ${number}`} onPress={onRemove} />
    </>
  );
}
