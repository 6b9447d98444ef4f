import "./digit-pad.css";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useId, useState } from "react";
import { Drawing } from "./drawing.tsx";

interface DigitPadProps {
  /** What is asked for. */
  readonly label: string;
  readonly count: number;
  /** Not to be read by whoever looks over a shoulder. */
  readonly hidden?: boolean;
  readonly wrong?: string | null;
  /** It is being looked at, or must be waited for: no key does anything. */
  readonly blocked?: boolean;
  readonly onWhole: (digits: string) => void;
}

const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/**
 * Digits on a pad of our own: larger than a phone's keyboard, the same on every phone, and nothing
 * that a keyboard would learn. A real keyboard and a paste do the same. Give it a `key` to begin anew.
 */
export function DigitPad({ label, count, hidden = false, wrong = null, blocked = false, onWhole }: DigitPadProps) {
  const { t } = useLingui();
  const id = useId();
  const [digits, setDigits] = useState("");
  const typed = digits.length;

  function add(more: string) {
    if (blocked || digits.length >= count) return;
    const next = (digits + more.replaceAll(/\D/g, "")).slice(0, count);
    setDigits(next);
    if (next.length === count) onWhole(next);
  }
  const erase = () => {
    if (!blocked) setDigits(digits.slice(0, -1));
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) add(event.key);
      if (event.key === "Backspace") erase();
    };
    const paste = (event: ClipboardEvent) => add(event.clipboardData?.getData("text") ?? "");
    window.addEventListener("keydown", press);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener("paste", paste);
    };
  });

  return (
    <div className="digits" role="group" aria-labelledby={id}>
      <p className="digits-label" id={id}>
        {label}
      </p>
      <div className="digits-boxes" aria-hidden="true">
        {Array.from({ length: count }, (_, at) => (
          <span key={at} className={at < typed ? "digits-box digits-typed" : "digits-box"}>
            {at < typed && (hidden ? "●" : digits[at])}
          </span>
        ))}
      </div>
      <p className="only-heard" role="status">
        {t`${typed} of ${count} digits`}
      </p>
      <p className="digits-wrong" role="alert">
        {wrong !== null && (
          <>
            <i className="shape shape-overdue" aria-hidden="true" /> {wrong}
          </>
        )}
      </p>
      <div className="digits-pad" aria-disabled={blocked}>
        {keys.map((key) => (
          <button key={key} type="button" aria-disabled={blocked} onClick={() => add(key)}>
            {key}
          </button>
        ))}
        <span />
        <button type="button" aria-disabled={blocked} onClick={() => add("0")}>
          0
        </button>
        <button type="button" aria-label={t`Erase`} aria-disabled={blocked} onClick={erase}>
          <Drawing name="erase" size={30} />
        </button>
      </div>
    </div>
  );
}
