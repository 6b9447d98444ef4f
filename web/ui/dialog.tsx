import "./dialog.css";
import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { IconButton } from "./button.tsx";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** The browser's own dialog: it holds the focus, closes with Escape, and gives the focus back. */
export function Dialog({ title, onClose, small = false, children }: DialogProps) {
  const { t } = useLingui();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it leaves the page, or the browser forgets where the focus was.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Not the cross that closes it, which the browser would choose.
    dialog?.querySelector<HTMLElement>(".dialog-body :is(input, select, button)")?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog${small ? " dialog-small" : ""}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={t`Close`} onPress={onClose} />
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
